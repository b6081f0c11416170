function handler(event) {
  const request = event.request;
  const path = read(request.uri);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (path && path.canonical !== request.uri && reads) {
    return moved(308, 'Permanent Redirect', path.canonical, grammar.keep);
  }
  if (path && path.instead && reads) {
    return moved(302, 'Found', path.instead, grammar.keepInstead);
  }
  collapse(request, !!path && path.negotiated);
  return request;
}

// A path on this host, which begins with one slash.
function moved(status, description, path, keep) {
  const headers = { location: { value: path }, 'cache-control': { value: keep } };
  if (grammar.everybody) {
    headers['access-control-allow-origin'] = { value: '*' };
  }
  return { statusCode: status, statusDescription: description, headers: headers };
}

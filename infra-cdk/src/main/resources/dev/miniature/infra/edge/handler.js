function handler(event) {
  const request = event.request;
  const path = read(request.uri);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (path && path.canonical !== request.uri && reads) {
    return moved(path.canonical);
  }
  collapse(request, !!path && path.negotiated);
  return request;
}

// A path of this host: it begins with one slash.
function moved(path) {
  const headers = { location: { value: path }, 'cache-control': { value: grammar.keep } };
  if (grammar.everybody) {
    headers['access-control-allow-origin'] = { value: '*' };
  }
  return { statusCode: 308, statusDescription: 'Permanent Redirect', headers: headers };
}

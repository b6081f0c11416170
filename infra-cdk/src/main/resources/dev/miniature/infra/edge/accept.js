// Reduces Accept to the best type that the styles allow, or to nothing, so that a thumbnail has at most three copies.
function collapse(request, negotiated) {
  const accept = text(request.headers.accept);
  delete request.headers.accept;
  const type = negotiated && best.find(each => takes(accept, each));
  if (type) {
    request.headers.accept = { value: type };
  }
}

// A repeated header has the same meaning as one with its values joined by commas.
function text(header) {
  const values = header ? header.multiValue || [header] : [];
  return values.map(each => each.value).join(',').toLowerCase();
}

// A weight of zero means that the client does not accept the type.
function takes(accept, type) {
  return accept.split(',').some(part => {
    const words = part.split(';').map(word => word.trim());
    return words[0] === type && !words.some(word => /^q\s*=\s*0(\.0*)?$/.test(word));
  });
}

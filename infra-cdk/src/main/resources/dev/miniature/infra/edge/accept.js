// Leaves image/avif, image/webp or nothing of Accept, so that a thumbnail has three copies at most.
function collapse(request, negotiated) {
  const accept = text(request.headers.accept);
  delete request.headers.accept;
  const best = negotiated && ['image/avif', 'image/webp'].find(type => takes(accept, type));
  if (best) {
    request.headers.accept = { value: best };
  }
}

// A header may stand in a request several times, and means then what it would mean with commas.
function text(header) {
  const values = header ? header.multiValue || [header] : [];
  return values.map(each => each.value).join(',').toLowerCase();
}

// A type that is named with a weight of zero is not wanted.
function takes(accept, type) {
  return accept.split(',').some(part => {
    const words = part.split(';').map(word => word.trim());
    return words[0] === type && !words.some(word => /^q\s*=\s*0(\.0*)?$/.test(word));
  });
}

// Runs in CloudFront before the cache is asked. Where the path's style negotiates, Accept becomes image/avif,
// image/webp or nothing; everywhere else it goes. So a thumbnail has at most three copies.
const negotiates = {/* styles */};
const standard = '/* standard */';

function handler(event) {
  const request = event.request;
  const accept = text(request.headers.accept);
  delete request.headers.accept;
  if (isNegotiated(request.uri)) {
    const best = ['image/avif', 'image/webp'].find(type => takes(accept, type));
    if (best) {
      request.headers.accept = { value: best };
    }
  }
  return request;
}

// photo_w300@2x.png is at w300; photo_w300.png.webp says its format itself.
function isNegotiated(uri) {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (/\.[a-z]+\.(avif|gif|jpe?g|png|webp)$/i.test(name)) {
    return false;
  }
  const suffix = /_([a-z0-9][a-z0-9-]*)(@[0-9]x)?(\.[^.]*)?$/.exec(name);
  const named = suffix && Object.keys(negotiates).includes(suffix[1]);
  return negotiates[named ? suffix[1] : standard];
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

// Returns the meaning of a path, as the service's ThumbnailPath parses it; undefined if the service has to report an error.
function read(uri) {
  if (uri === '/') {
    return { canonical: uri };
  }
  const name = decoded(uri);
  if (name === undefined) {
    return undefined;
  }
  return name === 'health' ? { canonical: '/health' } : named(fileName(name));
}

// What has the extension of facts is that of what is named before it.
function named(name) {
  if (name.extension.toLowerCase() !== grammar.facts) {
    return thumbnail(name);
  }
  const facts = thumbnail(fileName(name.folder + name.stem));
  if (facts) {
    const end = '.' + grammar.facts;
    facts.facts = true;
    facts.negotiated = false;
    facts.canonical += end;
    facts.instead = facts.instead && facts.instead + end;
  }
  return facts;
}

function decoded(uri) {
  if (uri[0] !== '/' || /%2f/i.test(uri)) {
    return undefined;
  }
  try {
    const name = decodeURIComponent(uri.slice(1));
    return name.includes('\uFFFD') ? undefined : name;
  } catch (malformed) {
    return undefined;
  }
}

function thumbnail(named) {
  const first = fileName(named.folder + named.stem);
  const isSecond = first.extension && (grammar.pictures.includes(first.extension.toLowerCase()) || styled(first.stem));
  const asked = named.extension.toLowerCase();
  const format = isSecond && Object.keys(grammar.formats).includes(asked) ? grammar.formats[asked] : '';
  const whole = format ? first : named;
  const suffix = styled(whole.stem);
  if (suffix) {
    const key = written(restemmed(whole, suffix.stem), '');
    const original = fileName(key);
    const end = '_' + suffix.style + (suffix.density === grammar.one ? '' : '@' + suffix.density);
    return isKey(key) ? reading(restemmed(original, original.stem + end), suffix.style, suffix.density, format) : undefined;
  }
  return isKey(written(whole, '')) ? instead(whole, format) || reading(whole, grammar.standard, grammar.one, format) : undefined;
}

// Returns the path in the default style if the suffix is not a style; undefined if there is no redirect.
function instead(whole, format) {
  const underscore = whole.stem.lastIndexOf('_');
  const suffix = whole.stem.slice(underscore + 1);
  const short = restemmed(whole, whole.stem.slice(0, underscore));
  if (!grammar.redirects || underscore < 0 || !new RegExp('^' + grammar.mistyped + '$').test(suffix) || !isKey(written(short, ''))) {
    return undefined;
  }
  const at = suffix.indexOf('@');
  const density = at < 0 || !grammar.densities.includes(suffix.slice(at + 1)) ? grammar.one : suffix.slice(at + 1);
  const original = fileName(written(short, ''));
  const end = '_' + grammar.standard + (density === grammar.one ? '' : '@' + density);
  return { canonical: address(whole, format), instead: address(restemmed(original, original.stem + end), format) };
}

// Returns the stem before a suffix that names a style; undefined if there is none.
function styled(stem) {
  const underscore = stem.lastIndexOf('_');
  const suffix = stem.slice(underscore + 1).split('@');
  const style = suffix[0];
  const density = suffix.length > 1 ? suffix.slice(1).join('@') : grammar.one;
  const isStyle = grammar.negotiating.includes(style) || grammar.others.includes(style);
  return underscore >= 0 && isStyle && grammar.densities.includes(density)
    ? { stem: stem.slice(0, underscore), style: style, density: density } : undefined;
}

function reading(named, style, density, format) {
  const negotiated = !format && grammar.negotiating.includes(style);
  return { canonical: address(named, format), style: style, density: density, format: format, negotiated: negotiated };
}

function address(named, format) {
  return '/' + written(named, format).split('/').map(encoded).join('/');
}

// shop/2024/ and photo and jpg.
function fileName(name) {
  const slash = name.lastIndexOf('/') + 1;
  const file = name.slice(slash);
  const split = new RegExp('^' + grammar.extension + '$').exec(file);
  return { folder: name.slice(0, slash), stem: split ? split[1] : file, extension: split ? split[2] : '' };
}

function restemmed(named, stem) {
  return { folder: named.folder, stem: stem, extension: named.extension };
}

function written(named, format) {
  return named.folder + named.stem + (named.extension && '.' + named.extension) + (format && '.' + format);
}

function isKey(name) {
  const bytes = encodeURIComponent(name).replace(/%[0-9A-F]{2}/g, '.').length;
  return bytes <= grammar.keyBytes && !/[\\\u0000-\u001f\u007f-\u009f]/.test(name)
    && name.split('/').every(each => each !== '' && each !== '.' && each !== '..')
    && fileName(name).stem !== '' && fileName(name).extension.toLowerCase() !== grammar.facts;
}

function encoded(segment) {
  return encodeURIComponent(segment).replace(/%[0-9A-F]{2}/g, each => {
    const mark = String.fromCharCode(parseInt(each.slice(1), 16));
    return grammar.marks.includes(mark) ? mark : each;
  });
}

// The grammar of URLs: /<folders>/<name>_<style>[@<density>x][.<extension>[.<format>]]

/**
 * Returns the canonical path of a thumbnail, which the server answers without a redirect.
 *
 * @param {string} key the unescaped key of the original; a slash before it is left out
 * @param {string} style
 * @param {number} density
 * @param {import('./types.d.ts').Format} [format] another format than that of the style
 * @returns {string}
 */
export function address(key, style, density, format) {
  const name = key.replace(/^\//, '');
  check(name);
  const slash = name.lastIndexOf('/') + 1;
  // The server takes 1 to 16 letters and digits after the last dot for an extension.
  const [, stem, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,16})?$/s.exec(name.slice(slash)) ?? [];
  if (format && !extension) {
    throw new Error(`No URL can request '${key}' as ${format}, because its key has no extension.`);
  }
  const suffix = density === 1 ? `_${style}` : `_${style}@${density}x`;
  const file = stem + suffix + extension + (format ? `.${format}` : '');
  return `/${(name.slice(0, slash) + file).split('/').map(encoded).join('/')}`;
}

/** @param {string} segment */
function encoded(segment) {
  // These eight marks are not escaped in a path (RFC 3986, section 3.3), but encodeURIComponent escapes them.
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}

/** @param {string} key */
function check(key) {
  const reason = refusal(key);
  if (reason) {
    throw new Error(`No URL can name the original '${key}': ${reason}.`);
  }
}

/** @param {string} key */
function refusal(key) {
  if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(key)) return "it has an empty segment, '.' or '..'";
  if (/[\\\p{Cc}\p{Cs}\uFFFD]/u.test(key)) return 'it contains a backslash or a control character';
  if (/(?:^|\/)\.[A-Za-z0-9]{1,16}$/.test(key)) return 'it has no name before the extension';
  if (/\.json$/i.test(key)) return 'a URL that ends in .json requests facts';
  return new TextEncoder().encode(key).length > 1024 ? 'it is longer than 1,024 bytes' : undefined;
}

// Addresses and numbers as people read them.

// The characters that a path does not escape, although encodeURIComponent does.
const segment = text => encodeURIComponent(text).replace(/%(24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);

export const escaped = key => key.split('/').map(segment).join('/');

/** The path of a thumbnail: photo.jpg in w300 is photo_w300.jpg; a second extension is the format. */
export function path(key, style, density = 1, format = '') {
  const suffix = '_' + style + (density > 1 ? '@' + density + 'x' : '');
  const dot = key.lastIndexOf('.');
  const named = dot > key.lastIndexOf('/') + 1;
  const whole = named ? key.slice(0, dot) + suffix + key.slice(dot) : key + suffix;
  return '/' + escaped(named && format ? whole + '.' + format : whole);
}

export function bytes(count) {
  if (count < 1000) return count + ' B';
  if (count < 9950) return (count / 1000).toFixed(1) + ' kB';
  return count < 1e6 ? Math.round(count / 1000) + ' kB' : (count / 1e6).toFixed(1) + ' MB';
}

export function percent(part, whole) {
  const share = 100 * part / whole;
  return (share < 1 ? share.toFixed(1) : Math.round(share)) + ' %';
}

export const size = ({ width, height }) => width + ' × ' + height;

export const name = key => key.slice(key.lastIndexOf('/') + 1);

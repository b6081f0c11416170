// Plain JavaScript: markup of a picture, for templates, scripts and pages without a framework.

/**
 * Returns an `<img>`, inside a `<picture>` if there are `formats`.
 *
 * @template {string} Name
 * @param {import('./types.d.ts').Miniature<Name>} images
 * @param {string} key
 * @param {{ alt: string, style?: Name, sizes?: string, formats?: readonly import('./types.d.ts').Format[],
 *   facts?: import('./types.d.ts').Facts, placeholder?: boolean, [attribute: string]: unknown }} options `formats`: the best
 *   first. `facts` give the size, and a placeholder unless that is `false`. Other options become attributes of the `<img>`.
 * @returns {string}
 */
export function markup(images, key, options) {
  const { style, formats = [], facts, placeholder = true, sizes = style ? undefined : '100vw', ...others } = options;
  const upTo = facts?.original.width;
  const img = tag('img', {
    src: images.atWidth(key, undefined, { style }),
    srcset: images.srcset(key, { style, upTo }),
    sizes,
    ...facts?.thumbnail,
    loading: 'lazy',
    decoding: 'async',
    style: facts && `max-width: 100%; height: auto${placeholder ? `; background: url(${facts.dataUri}) center / cover` : ''}`,
    ...others,
  });
  const sources = formats.map((format) =>
    tag('source', { type: `image/${format.replace('jpg', 'jpeg')}`, srcset: images.srcset(key, { style, format, upTo }), sizes }));
  return sources.length === 0 ? img : `<picture>${sources.join('')}${img}</picture>`;
}

/** @param {string} name @param {Record<string, unknown>} attributes */
function tag(name, attributes) {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  return `<${name}${present.map(([key, value]) => ` ${key}="${escaped(value === true ? '' : String(value))}"`).join('')}>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

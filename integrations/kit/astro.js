import { miniature } from './miniature.js';

/**
 * @typedef {{ service: { config: Record<string, any> } }} ImageConfig
 * @typedef {Record<string, any> & { src: any }} Transform
 */

/** @param {ImageConfig} image */
function imagesOf({ service }) {
  return miniature(/** @type {import('./types.d.ts').Config} */ (service.config));
}

/**
 * An image service for Astro. Its `config` in `astro.config` is a `Config`. `<Image imageStyle="square">` chooses a style; the names
 * `style` and `class` are those of HTML. Heights, fits and qualities are those of the style.
 */
export default {
  /** @param {Transform} transform @param {ImageConfig} image @returns {string} */
  getURL({ src, width, format, imageStyle: style, url }, image) {
    return url ?? imagesOf(image).atWidth(src, width, { style, format });
  },

  /** @param {Transform} transform @param {ImageConfig} image */
  getSrcSet(transform, image) {
    const { src, width, widths, densities, format, imageStyle: style } = transform;
    const images = imagesOf(image);
    /** @type {import('./types.d.ts').Candidate[]} */
    const listed = style || widths
      ? images.candidates(src, { style, widths, format })
      : (densities ?? []).map(parseFloat).map((/** @type {number} */ density) => ({
        url: images.atWidth(src, width * density, { format }), width: width * density, descriptor: `${density}x`,
      }));
    return listed.map(({ url, width, descriptor }) => ({ transform: { ...transform, width, url }, descriptor }));
  },

  /** @param {Transform} transform @returns {Record<string, any>} */
  getHTMLAttributes({ src, widths, densities, format, formats, quality, fit, position, background, layout, priority,
    imageStyle, ...attributes }) {
    return { ...attributes, loading: attributes.loading ?? 'lazy', decoding: attributes.decoding ?? 'async' };
  },
};

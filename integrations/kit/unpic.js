import { miniature } from './miniature.js';

/**
 * Returns a transformer for unpic's `<Image>` of `@unpic/…/base`. Its options choose a style; heights and qualities are those of the style.
 *
 * @param {import('./types.d.ts').Config} config
 * @returns {(src: string | URL, operations: { width?: number | string, height?: number | string, quality?: number | string,
 *   format?: string }, options?: { style?: string }) => string}
 */
export function unpicTransformer(config) {
  const images = miniature(config);
  return (src, { width, format }, { style } = {}) => images.atWidth(
    src instanceof URL ? decodeURIComponent(src.pathname) : src,
    width === undefined ? undefined : Number(width),
    { style, format: /** @type {import('./types.d.ts').Format | undefined} */ (format) },
  );
}

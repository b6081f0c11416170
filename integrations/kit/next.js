import { miniature } from './miniature.js';

/**
 * Returns a loader for `next/image`: the default export of the `loaderFile`. It ignores the quality, which the style has.
 *
 * @param {import('./types.d.ts').Config} config
 * @returns {(image: { src: string, width: number, quality?: number }) => string}
 */
export function nextLoader(config) {
  const images = miniature(config);
  return ({ src, width }) => images.atWidth(src, width);
}

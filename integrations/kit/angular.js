import { miniature } from './miniature.js';

/**
 * Returns a value for Angular's `IMAGE_LOADER`. `[loaderParams]="{ style: 'square', format: 'webp' }"` chooses a style or a format.
 *
 * @param {import('./types.d.ts').Config} config
 * @returns {(image: { src: string, width?: number, loaderParams?: import('./types.d.ts').Choice & Record<string, any> }) => string}
 */
export function angularLoader(config) {
  const images = miniature(config);
  return ({ src, width, loaderParams }) => images.atWidth(src, width, loaderParams);
}

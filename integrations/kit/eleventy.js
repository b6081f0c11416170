import { markup } from './html.js';
import { miniature } from './miniature.js';

/**
 * A plugin for Eleventy: `eleventyConfig.addPlugin(miniatureShortcode, { styles, base })` adds the shortcode `miniature`, which asks
 * the server for the size and the placeholder. `{% miniature "photo.png", "A lake", "(min-width: 60em) 50vw, 100vw" %}`
 *
 * @param {{ addAsyncShortcode(name: string, shortcode: (...words: any[]) => Promise<string>): void }} eleventy
 * @param {import('./types.d.ts').Config} config
 */
export function miniatureShortcode(eleventy, config) {
  const images = miniature(config);
  eleventy.addAsyncShortcode('miniature', shortcode);

  /** @param {string} key @param {string} alt @param {string} [sizes] @param {string} [style] */
  async function shortcode(key, alt, sizes, style) {
    return markup(images, key, { alt, sizes, style, facts: await images.facts(key, style) });
  }
}

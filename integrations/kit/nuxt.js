import { miniature } from './miniature.js';

/**
 * A provider for `@nuxt/image`. Its options in `nuxt.config` are a `Config`. The modifiers `style` and `format` choose a style or
 * a format; heights, fits and qualities are those of the style.
 */
export default () => ({
  /**
   * @param {string} src
   * @param {import('./types.d.ts').Config & { modifiers?: import('./types.d.ts').Choice & { width?: number } }} options
   * @returns {{ url: string }}
   */
  getImage(src, { styles, base, format, modifiers: { width, ...choice } = {} }) {
    try {
      return { url: miniature({ styles, base, format }).atWidth(src, width, choice) };
    } catch (error) {
      // Of a page that fails while it is prerendered, Nuxt prints only "Server Error".
      console.error(error);
      throw error;
    }
  },
});

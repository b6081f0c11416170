/**
 * A plugin for Eleventy: `eleventyConfig.addPlugin(miniatureShortcode, { styles, base })` adds the shortcode `miniature`, which asks
 * the server for the size and the placeholder. `{% miniature "photo.png", "A lake", "(min-width: 60em) 50vw, 100vw" %}`
 *
 * @param {{ addAsyncShortcode(name: string, shortcode: (...words: any[]) => Promise<string>): void }} eleventy
 * @param {import('./types.d.ts').Config} config
 */
export function miniatureShortcode(eleventy: {
    addAsyncShortcode(name: string, shortcode: (...words: any[]) => Promise<string>): void;
}, config: import("./types.d.ts").Config): void;

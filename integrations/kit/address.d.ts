/**
 * Returns the canonical path of a thumbnail, which the server answers without a redirect.
 *
 * @param {string} key the unescaped key of the original; a slash before it is left out
 * @param {string} style
 * @param {number} density
 * @param {import('./types.d.ts').Format} [format] another format than that of the style
 * @returns {string}
 */
export function address(key: string, style: string, density: number, format?: import("./types.d.ts").Format): string;

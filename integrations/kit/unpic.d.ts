/**
 * Returns a transformer for unpic's `<Image>` of `@unpic/…/base`. Its options choose a style; heights and qualities are those of the style.
 *
 * @param {import('./types.d.ts').Config} config
 * @returns {(src: string | URL, operations: { width?: number | string, height?: number | string, quality?: number | string,
 *   format?: string }, options?: { style?: string }) => string}
 */
export function unpicTransformer(config: import("./types.d.ts").Config): (src: string | URL, operations: {
    width?: number | string;
    height?: number | string;
    quality?: number | string;
    format?: string;
}, options?: {
    style?: string;
}) => string;

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
export function markup<Name extends string>(images: import("./types.d.ts").Miniature<Name>, key: string, options: {
    alt: string;
    style?: Name;
    sizes?: string;
    formats?: readonly import("./types.d.ts").Format[];
    facts?: import("./types.d.ts").Facts;
    placeholder?: boolean;
    [attribute: string]: unknown;
}): string;

/** @template {string} Name @typedef {import('./types.d.ts').Miniature<Name>} Miniature */
/**
 * Returns the functions that write the URLs of a server with these styles.
 *
 * @template {string} [Name=string]
 * @param {import('./types.d.ts').Config<Name>} config
 * @returns {Miniature<Name>}
 */
export function miniature<Name extends string = string>({ styles: manifest, base, format: usual }: import("./types.d.ts").Config<Name>): Miniature<Name>;
export type Miniature<Name extends string> = import("./types.d.ts").Miniature<Name>;

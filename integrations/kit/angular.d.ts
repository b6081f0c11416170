/**
 * Returns a value for Angular's `IMAGE_LOADER`. `[loaderParams]="{ style: 'square', format: 'webp' }"` chooses a style or a format.
 *
 * @param {import('./types.d.ts').Config} config
 * @returns {(image: { src: string, width?: number, loaderParams?: import('./types.d.ts').Choice & Record<string, any> }) => string}
 */
export function angularLoader(config: import("./types.d.ts").Config): (image: {
    src: string;
    width?: number;
    loaderParams?: import("./types.d.ts").Choice & Record<string, any>;
}) => string;

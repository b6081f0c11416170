/**
 * Returns what finds styles in a manifest. Every function throws where there is none, and says what `styles.yaml` lacks.
 *
 * @template {string} Name
 * @param {import('./types.d.ts').Manifest<Name>} manifest
 */
export function stylesIn<Name extends string>({ styles, densities }: import("./types.d.ts").Manifest<Name>): {
    widths: number[];
    factors: number[];
    named: (name: Name) => {
        readonly name: Name;
        readonly width?: number;
        readonly height?: number;
    };
    density: (density: number) => number;
    width: (pixels?: number) => number;
    densityFor: (name: Name, pixels?: number) => number;
};

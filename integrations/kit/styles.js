/**
 * Returns what finds styles in a manifest. Every function throws where there is none, and says what `styles.yaml` lacks.
 *
 * @template {string} Name
 * @param {import('./types.d.ts').Manifest<Name>} manifest
 */
export function stylesIn({ styles, densities }) {
  const widths = styles
    .flatMap(({ name, width, height }) => (width && !height && name === `${width}w` ? [width] : []))
    .sort(ascending);
  const factors = [...new Set([1, ...densities])].sort(ascending);

  /** Returns the style of this name. @param {Name} name */
  function named(name) {
    return styles.find((style) => style.name === name) ??
      missing(`There is no style '${name}'. Add it to "styles", for example: ${name}: { width: 640 }`);
  }

  /** Returns the density, if the server knows it. @param {number} density */
  function density(density) {
    return factors.includes(density) ? density :
      missing(`There is no density ${density}. Add ${density} to "densities"`);
  }

  /** Returns the narrowest of `widths` with this many pixels; the widest, if none are asked for. @param {number} [pixels] */
  function width(pixels) {
    if (widths.length === 0) {
      return missing('There are no styles for srcset. Add a line such as: widths: [320, 640, 1280]');
    }
    return widths.find((width) => width >= (pixels ?? Math.max(...widths))) ??
      missing(`There is no style of ${pixels} pixels or more. Add ${Math.ceil(pixels ?? 0)} to "widths"`);
  }

  /** Returns the lowest density at which a style has this many pixels. @param {Name} name @param {number} [pixels] */
  function densityFor(name, pixels) {
    const own = named(name).width;
    return own && pixels ? factors.find((factor) => own * factor >= pixels) ??
      missing(`The style '${name}' never has ${pixels} pixels. Add ${Math.ceil(pixels / own)} to "densities"`) : 1;
  }

  return { widths, factors, named, density, width, densityFor };
}

/** @param {number} one @param {number} other */
function ascending(one, other) {
  return one - other;
}

/** @param {string} what @returns {never} */
function missing(what) {
  throw new Error(`${what} (in styles.yaml).`);
}

import { address } from './address.js';
import { stylesIn } from './styles.js';

/** @template {string} Name @typedef {import('./types.d.ts').Miniature<Name>} Miniature */

/**
 * Returns the functions that write the URLs of a server with these styles.
 *
 * @template {string} [Name=string]
 * @param {import('./types.d.ts').Config<Name>} config
 * @returns {Miniature<Name>}
 */
export function miniature({ styles: manifest, base, format: usual }) {
  const styles = stylesIn(manifest);
  const server = base.replace(/\/$/, '');
  const widthStyle = (/** @type {number} */ width) => /** @type {Name} */ (`${width}w`);

  /** @type {Miniature<Name>['url']} */
  function url(key, style, { density = 1, format = usual } = {}) {
    return server + address(key, styles.named(style).name, styles.density(density), format);
  }

  /** @type {Miniature<Name>['atWidth']} */
  function atWidth(key, width, { style, format } = {}) {
    return style === undefined
      ? url(key, widthStyle(styles.width(width)), { format })
      : url(key, style, { format, density: styles.densityFor(style, width) });
  }

  /** @type {Miniature<Name>['candidates']} */
  function candidates(key, { style, format, widths = styles.widths, upTo = Infinity } = {}) {
    if (style !== undefined) {
      const { width = 0 } = styles.named(style);
      return styles.factors.map((density) =>
        ({ url: url(key, style, { density, format }), width: width * density, descriptor: `${density}x` }));
    }
    const last = styles.width(Math.min(upTo, styles.width()));
    const wanted = widths.map((width) => Math.min(styles.width(width), last));
    return styles.widths.filter((width) => wanted.includes(width)).map((width) =>
      ({ url: url(key, widthStyle(width), { format }), width, descriptor: `${Math.min(width, upTo)}w` }));
  }

  /** @type {Miniature<Name>['srcset']} */
  function srcset(key, choice) {
    return candidates(key, choice).map(({ url, descriptor }) => `${url} ${descriptor}`).join(', ');
  }

  /** @type {Miniature<Name>['facts']} */
  async function facts(key, style = widthStyle(styles.width())) {
    const request = `${server}${address(key, styles.named(style).name, 1)}.json`;
    const reply = await fetch(request);
    if (!reply.ok) {
      throw new Error(`${request} answered ${reply.status}: ${await reply.text()}`);
    }
    return reply.json();
  }

  return { widths: styles.widths, url, atWidth, candidates, srcset, facts };
}

// Markup to paste, for one picture in one style.
import { path } from './words.js';

const WIDTHS = /^(\d+)w$/;

/** Returns [label, text] for each kind. `size` is that of the thumbnail at density 1. */
export function snippets({ base, key, style, format, densities, styles, size }) {
  const root = base.replace(/\/+$/, '');
  const url = (name, density = 1, as = format) => root + path(key, name, density, as);
  const widths = styles.filter(each => WIDTHS.test(each.name)).map(each => each.name);
  const responsive = widths.length > 1 && WIDTHS.test(style);
  const set = as => responsive
    ? widths.map(name => url(name, 1, as) + ' ' + name).join(', ')
    : densities.map(density => url(style, density, as) + (density > 1 ? ' ' + density + 'x' : '')).join(', ');
  const sizes = responsive ? ' sizes="100vw"' : '';
  const sides = size ? ` width="${size.width}" height="${size.height}"` : '';
  const img = as => `<img src="${attribute(url(style, 1, as))}" srcset="${attribute(set(as))}"${sizes}${sides} alt="" loading="lazy">`;
  const source = as => `  <source type="image/${as}" srcset="${attribute(set(as))}"${sizes}>`;
  return [
    ['URL', url(style)],
    ['curl', `curl -o ${shell(path(key, style, 1, format).split('/').at(-1))} ${shell(url(style))}`],
    ['<img srcset>', img(format)],
    ['<picture>', ['<picture>', source('avif'), source('webp'), '  ' + img(format), '</picture>'].join('\n')],
    ...frameworks(key, style, responsive ? widths : [], size),
  ];
}

/** Lines for the kit of docs/front-ends.md, which writes the addresses itself. */
function frameworks(key, style, widths, size) {
  const src = `src="${attribute(key)}" alt=""`;
  const call = `images.url(${script(key)}, ${script(style)})`;
  if (widths.length > 0) {
    const screens = widths.map(width => `w${parseInt(width, 10)}:100vw`).join(' ');
    return [
      ['Next.js, with the kit', `<Image ${src}${jsx(size)} sizes="100vw" />`],
      ['Nuxt, with the kit', `<NuxtImg ${src} sizes="${screens}" />`],
      ['Astro, with the kit', `<Image ${src}${jsx(size)} layout="constrained" />`],
    ];
  }
  return [
    ['Next.js, with the kit', `<Image src={${call}} alt=""${jsx(size)} unoptimized />`],
    ['Nuxt, with the kit', `<NuxtImg ${src} preset="${style}"${size ? ` width="${size.width}" height="${size.height}"` : ''} />`],
    ['Astro, with the kit', `<Image ${src}${jsx(size)} imageStyle="${style}" />`],
  ];
}

const attribute = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const script = text => "'" + text.replaceAll('\\', '\\\\').replaceAll("'", "\\'") + "'";
const shell = text => "'" + text.replaceAll("'", "'\\''") + "'";
const jsx = size => (size ? ` width={${size.width}} height={${size.height}}` : '');

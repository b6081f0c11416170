// Finds the pictures that a page asks for.

const ENTITIES = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" };

/**
 * Returns the pictures of the `src` and `srcset` of a page's `<img>` and `<source>`, and of what its `<link>` preloads.
 *
 * @param {string} html
 * @returns {{ url: string, descriptor: string }[]} `descriptor` is empty for a `src`
 */
export function picturesIn(html) {
  return [...html.matchAll(/<(?:img|source|link)\s[^>]*>/g)].flatMap(([tag]) => [
    ...attribute(tag, 'src').map((url) => ({ url, descriptor: '' })),
    ...[...attribute(tag, 'srcset'), ...attribute(tag, 'imagesrcset')].flatMap(listed),
  ]);
}

/** The value of an attribute, if the tag has it; names are in any case, as in HTML. */
function attribute(tag, name) {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value ? [value.replace(/&(amp|quot|lt|gt|#39|#x27);/g, (_, entity) => ENTITIES[entity])] : [];
}

function listed(srcset) {
  return srcset.split(/,\s+/).map((candidate) => {
    const [url, descriptor = ''] = candidate.trim().split(/\s+/);
    return { url, descriptor };
  });
}

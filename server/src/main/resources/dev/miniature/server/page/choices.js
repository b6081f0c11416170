// Style, density and format, each with what it costs for this picture.
import { $, make } from './elements.js';
import { bytes, percent, size } from './words.js';
import { show, state } from './state.js';

/** Returns what is known of a thumbnail: size, bytes, share of the original, milliseconds. */
export function say(result, original) {
  if (!result.ok) return [result.said];
  return [size(result), bytes(result.bytes), original?.bytes ? percent(result.bytes, original.bytes) : '', result.ms.toFixed(0) + ' ms'];
}

/** Draws the choices at once, and fills in the costs as they arrive. */
export async function drawChoices({ styles, densities, formats }, wanted, render, original) {
  await Promise.all([
    group('style', styles.map(style => [style.name, style.name]), render, original),
    group('density', densities.map(factor => [String(factor), factor + '×']), render, original),
    group('format', formats.map(format => [format, format || 'as the style says']), render, original),
  ]);
}

async function group(kind, values, render, original) {
  const box = $(kind + '-choices').querySelector('div');
  const labels = [...box.children];
  const same = labels.length === values.length && labels.every((label, at) => label.dataset.value === values[at][0]);
  if (!same) box.replaceChildren(...values.map(([value, text]) => choice(kind, value, text)));
  await Promise.all([...box.children].map(async label => {
    const { value } = label.dataset;
    label.querySelector('input').checked = value === state[kind];
    const result = await render({ [kind]: kind === 'density' ? Number(value) : value }, value === state[kind]);
    const cells = say(result, original).map(text => make('span', { className: result.ok ? '' : 'said' }, text));
    // The input stays in the document, because it may have the focus.
    while (label.children.length > 2) label.lastChild.remove();
    label.append(...cells);
    label.dataset.measured = 'true';
  }));
}

function choice(kind, value, text) {
  const input = make('input', { type: 'radio', name: kind, value, onchange: () => show({ [kind]: value }) });
  const label = make('label', { className: 'choice' }, input, make('b', {}, text));
  label.dataset.value = value;
  return label;
}

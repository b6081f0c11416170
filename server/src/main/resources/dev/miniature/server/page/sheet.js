// The contact sheet: the picture in all styles, or in all formats.
import { $, make } from './elements.js';
import { say } from './choices.js';
import { name } from './words.js';
import { show, state } from './state.js';

/** Draws all styles or all formats; a click chooses one. */
export async function drawSheet({ styles, formats }, view, render, original) {
  const kind = view === 'styles' ? 'style' : 'format';
  const values = view === 'styles' ? styles.map(style => [style.name, style.name])
    : formats.filter(Boolean).map(format => [format, format]);
  const cards = values.map(([value, text]) => card(kind, value, text));
  $('sheet').replaceChildren(...cards.map(({ item }) => item));
  await Promise.all(cards.map(async ({ value, text, frame, line }) => {
    const result = await render({ [kind]: value }, false);
    line.textContent = say(result, original).join(' · ');
    if (result.ok) frame.replaceChildren(make('img', { src: result.url, alt: name(state.key) + ' as ' + text }));
  }));
}

function card(kind, value, text) {
  const frame = make('span', { className: 'frame' });
  const line = make('small', {}, '…');
  const button = make('button', { type: 'button', 'aria-pressed': String(value === state[kind]),
    onclick: () => { show({ [kind]: value, view: 'compare' }); $('views').querySelector(':checked').focus(); } }, frame, make('span', {}, make('b', {}, text), line));
  return { value, text, frame, line, item: make('li', {}, button) };
}

// The tab with markup to copy.
import * as draft from './draft.js';
import { $, make, settled } from './elements.js';
import { snippets } from './markup.js';
import { measure } from './measures.js';
import { state, watch } from './state.js';

let round = new AbortController();

export function start() {
  $('base').value = location.origin;
  $('base').addEventListener('input', settled(150, draw));
  watch(changed => { if (['key', 'style', 'format', 'tab'].some(name => changed.has(name))) draw(); });
  draft.watch(draw);
}

async function draw() {
  if (state.tab !== 'copy' || !draft.draft.saved) return;
  if (!state.key) {
    $('snippets').replaceChildren(make('p', {}, 'Choose a picture first; its markup appears here.'));
    return;
  }
  round.abort();
  round = new AbortController();
  const { signal } = round;
  if (!$('snippets').querySelector('pre')) $('snippets').replaceChildren(make('p', {}, 'Measuring the thumbnail …'));
  const result = await measure({ ...state, density: 1, tag: draft.draft.saved.tag }, signal).catch(() => null);
  if (signal.aborted) return;
  const all = snippets({
    base: $('base').value, key: state.key, style: state.style, format: state.format,
    densities: draft.densities(), styles: draft.styles(), size: result?.ok ? result : null,
  });
  $('snippets').replaceChildren(...all.map(section));
}

function section([label, text]) {
  const copy = make('button', { type: 'button', 'aria-label': 'Copy ' + label }, 'Copy');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = 'Copied';
    } catch {
      copy.textContent = 'Select and copy';
    }
    setTimeout(() => { copy.textContent = 'Copy'; }, 2000);
  });
  return make('section', {},
    make('div', { className: 'bar' }, make('h3', {}, label), make('span', { className: 'push' }), copy),
    make('pre', { tabIndex: 0, role: 'region', 'aria-label': label }, make('code', {}, text)));
}

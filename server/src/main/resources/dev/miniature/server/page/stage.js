// The pane in the middle: one picture, its original beside a thumbnail, and what each choice costs.
import * as api from './api.js';
import { $, make, notice } from './elements.js';
import { bytes, name, size } from './words.js';
import { densities, draft, styles, watch as watchDraft } from './draft.js';
import { measure } from './measures.js';
import { mark } from './rows.js';
import { drawChoices, say } from './choices.js';
import { FORMATS } from './usual.js';
import { drawSheet } from './sheet.js';
import { show, state, watch } from './state.js';

const VIEWS = [['compare', 'Compare'], ['styles', 'All styles'], ['formats', 'All formats']];

/** The answers that no other style would change: there is no such original, or it is no picture, or it is broken. */
const ABOUT_THE_ORIGINAL = [404, 415, 422];

/** Other originals are not asked for, because the server sends them only as thumbnails. */
const SHOWN_BY_BROWSERS = /\.(jpe?g|jpe|jfif|a?png|gif|webp|avif)$/i;
let round = new AbortController();
let original = null;

export function start() {
  $('views').append(...VIEWS.map(([value, label]) => make('label', {},
    make('input', { type: 'radio', name: 'view', value, onchange: () => show({ view: value }) }), label)));
  $('divider').addEventListener('input', () => show({ at: $('divider').value }));
  watch(changed => {
    if (changed.has('at')) place();
    if (['key', 'style', 'density', 'format', 'view'].some(each => changed.has(each))) draw(changed.has('key'));
  });
  watchDraft(() => draw(false));
}

/** Draws the picture again, after its file or the styles have changed. */
export async function draw(another) {
  if (!draft.saved) return;
  round.abort();
  round = new AbortController();
  const { signal } = round;
  $('work').hidden = !state.key;
  $('empty').hidden = Boolean(state.key);
  $('stage-buttons').hidden = !state.key;
  $('stage-title').textContent = state.key ? name(state.key) : 'No picture yet';
  document.title = state.key ? name(state.key) + ' · Miniature' : 'Miniature';
  if (!state.key) { $('stage-facts').textContent = ''; original = null; return; }
  for (const input of $('views').querySelectorAll('input')) input.checked = input.value === state.view;
  $('compare').hidden = $('captions').hidden = state.view !== 'compare';
  $('sheet').hidden = state.view === 'compare';
  try {
    if (another || original?.key !== state.key) await take(signal);
    $('choices').hidden = $('views').hidden = Boolean(original.problem);
    if (original.problem) return refuse(original.problem);
    await Promise.all([
      drawChoices(choices(), wanted, render(signal), original),
      state.view === 'compare' ? compare(signal) : drawSheet(choices(), state.view, render(signal), original),
    ]);
  } catch (failure) {
    if (!signal.aborted) notice(failure.message, true);
  }
}

const choices = () => ({ styles: styles(), densities: densities(), formats: ['', ...FORMATS] });

const wanted = change => ({
  key: state.key, style: state.style, density: Number(state.density), format: state.format,
  version: original?.version, tag: draft.saved.tag, ...change,
});

const render = signal => async (change, first) => {
  const result = await measure(wanted(change), signal, first);
  if (signal.aborted) throw signal.reason;
  return result;
};

/** Says why there is no thumbnail of the original at all. */
function refuse(reason) {
  mark(state.key, reason);
  $('sheet').hidden = $('captions').hidden = $('before').hidden = $('after').hidden = $('divider').hidden = true;
  $('compare').hidden = $('refusal').hidden = false;
  $('compare').className = 'refused';
  $('refusal').textContent = reason;
}

/** Fetches the original, once for each picture. What a browser cannot show has only its length. */
async function take(signal) {
  const key = state.key;
  if (original?.url) URL.revokeObjectURL(original.url);
  original = { key, bytes: 0, version: Date.now() };
  const entry = (await api.list({ named: key })).entries[0];
  if (signal.aborted) throw signal.reason;
  original = { ...original, bytes: entry?.bytes ?? 0, problem: entry?.problem };
  if (!entry) original.problem = 'There is no such picture.';
  const facts = entry ? [bytes(original.bytes)] : [];
  if (!original.problem) {
    const first = await render(signal)({}, true);
    if (!first.ok && ABOUT_THE_ORIGINAL.includes(first.status)) original.problem = first.said;
  }
  if (draft.saved.owner && !original.problem && SHOWN_BY_BROWSERS.test(key)) {
    const reply = await fetch(api.original(key), { signal });
    if (reply.ok) {
      const body = await reply.blob();
      original.url = URL.createObjectURL(body);
      $('before').src = original.url;
      await $('before').decode().catch(() => {});
      original.width = $('before').naturalWidth;
      original.height = $('before').naturalHeight;
      facts.unshift(size(original), body.type.replace('image/', '').toUpperCase());
    }
  }
  if (signal.aborted) throw signal.reason;
  $('stage-facts').textContent = facts.join(' · ');
}

async function compare(signal) {
  const result = await render(signal)({}, true);
  const box = $('compare');
  $('refusal').hidden = result.ok;
  $('after').hidden = !result.ok;
  $('before').hidden = !original.url;
  $('before').alt = 'Original of ' + name(state.key);
  $('after').alt = name(state.key) + ' in the style ' + state.style;
  if (result.ok) $('after').src = result.url;
  else $('refusal').textContent = result.said;
  const both = result.ok && Boolean(original.url);
  const alike = both && Math.abs(original.width / original.height / (result.width / result.height) - 1) < 0.02;
  box.style.setProperty('--shape', shape(result));
  box.className = both ? (alike ? 'overlaid' : 'beside') : 'single';
  $('divider').hidden = !both;
  $('before-caption').textContent = original.url ? 'Original, ' + size(original) + ', ' + bytes(original.bytes) : '';
  $('after-caption').textContent = result.ok ? state.style + ', ' + say(result, original).join(' · ') : '';
  box.dataset.shown = JSON.stringify([state.key, state.style, state.density, state.format]);
  place();
}

/** Width by height of the box around the pictures: as wide as a panorama, and not as tall as a tower. */
function shape(result) {
  const { width, height } = original.url || !result.ok ? original : result;
  return width && height ? Math.max(1, width / height) : 1.5;
}

function place() {
  $('divider').value = state.at;
  $('compare').style.setProperty('--at', state.at + '%');
}

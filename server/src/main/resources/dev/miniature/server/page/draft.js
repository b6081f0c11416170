// The text of the styles file as it is edited, checked by the server after each change.
import * as api from './api.js';

const listeners = [];
let work = Promise.resolve();

/** What is known: `saved` is the file, `now` the checked text; `elsewhere` is a newer file than the edited one. */
export const draft = { saved: null, now: null, elsewhere: null, busy: false, problem: '' };

export const isChanged = () => draft.now !== null && draft.now.text !== draft.saved.text;

/** The text to render with: the last one without mistakes, or null if that is the saved one. */
export function unsaved() {
  const text = (draft.good ?? draft.saved).text;
  return text === draft.saved.text ? null : text;
}

/** The styles of the text; if it has mistakes, the last good ones. */
export const styles = () => draft.now?.styles ?? draft.good?.styles ?? [];

export const densities = () => [...new Set([1, ...(draft.now?.densities ?? draft.good?.densities ?? [])])];

export function watch(listener) {
  listeners.push(listener);
}

function tell() {
  if (draft.now.styles) draft.good = draft.now;
  for (const listener of listeners) listener();
}

/** Runs changes one after the other, each on the text that the one before has left. */
function next(change) {
  draft.busy = true;
  work = work.then(change).then(() => { draft.problem = ''; }, failure => { draft.problem = failure.message; })
    .then(() => { draft.busy = false; tell(); });
  return work;
}

export const write = text => next(async () => { draft.now = await api.check(text); });

/** Sets a key of a style, or removes it if the value is empty; without a key, the style. */
export const edit = (style, key, value) => next(async () => {
  const change = { style };
  if (key) change.key = key;
  if (key && value !== '') change.value = value;
  draft.now = await api.check(draft.now.text, change);
});

export const save = () => next(async () => {
  const kept = await api.save(draft.now.text, draft.saved.tag);
  draft.saved = kept;
  draft.now = kept;
  draft.elsewhere = null;
});

export const discard = () => next(async () => {
  draft.saved = draft.elsewhere ?? draft.saved;
  draft.now = draft.saved;
  draft.elsewhere = null;
});

/** Reads the file if it has changed. An edited text stays, and the page says so. */
export async function refresh() {
  const known = draft.elsewhere ?? draft.saved;
  const file = await api.styles(known?.tag);
  if (file === null || file.tag === draft.saved?.tag) return;
  if (isChanged()) {
    draft.elsewhere = file;
  } else {
    draft.saved = file;
    draft.now = file;
  }
  tell();
}

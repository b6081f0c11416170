// The pane on the left: folders, search, and the keyboard.
import { $, make, notice, settled } from './elements.js';
import * as rows from './rows.js';
import { show, state, watch } from './state.js';
import { ask } from './dialogs.js';
import * as api from './api.js';
import { name } from './words.js';
import { draft } from './draft.js';

/** Reads the list and says how many there are. An incomplete list is read again until it is complete. */
export async function reload(keepPlace = true) {
  try {
    const page = await rows.reload(keepPlace);
    const what = state.search ? 'found' : state.folder ? 'in this folder' : 'here';
    $('count').textContent = (page.originals === 0 && page.complete ? 'There are no pictures yet.'
      : page.total.toLocaleString('en') + ' ' + what + ', ' + page.originals.toLocaleString('en') + ' in all')
      + (page.complete ? '' : ', still reading …') + (page.more ? ' (the first of more)' : '');
    if (page.problem) notice(page.problem, true);
    await first(page);
    if (!page.complete) setTimeout(reload, 700);
    return page;
  } catch (failure) {
    notice(failure.message, true);
    return null;
  }
}

let isOpened = Boolean(state.key);

/** Shows the first picture, once, so that the page begins with everything that it can do. */
async function first(page) {
  if (isOpened || state.key || page.total === 0) return;
  isOpened = true;
  const isPicture = entry => entry.key && !entry.problem;
  // Where there are only folders, a picture in one of them is shown; every name of a picture has a dot.
  const found = page.entries.find(isPicture)
    ?? (await api.list({ folder: state.folder, search: '.', max: 100 })).entries.find(isPicture);
  if (found && !state.key) show({ key: found.key }, false);
}

export function start() {
  const search = $('search');
  search.addEventListener('input', settled(120, () => show({ search: search.value })));
  search.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); $('rows').focus(); }
  });
  $('rows').addEventListener('keydown', keys);
  $('rename').addEventListener('click', rename);
  $('delete').addEventListener('click', remove);
  watch(changed => {
    if (changed.has('search') && search.value !== state.search) search.value = state.search;
    if (changed.has('folder')) crumbs();
    if (changed.has('folder') || changed.has('search')) reload(false);
    else if (changed.has('key')) rows.draw();
  });
  addEventListener('focus', () => reload());
}

function keys(event) {
  const { total, perPage } = rows.shown();
  const to = { ArrowDown: rows.active + 1, ArrowUp: rows.active - 1, PageDown: rows.active + perPage,
    PageUp: rows.active - perPage, Home: 0, End: total - 1 }[event.key];
  const entry = rows.at(rows.active);
  if (to !== undefined) rows.move(to);
  else if ((event.key === 'Enter' || event.key === 'ArrowRight') && entry) rows.open(entry);
  else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && state.folder) show({ folder: above(state.folder) });
  else if (event.key === 'Delete' && entry?.key) remove();
  else if (event.key === 'F2' && entry?.key) rename();
  else if (event.key === '/') $('search').focus();
  else return;
  event.preventDefault();
}

const above = folder => folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);

function crumbs() {
  const parts = state.folder.split('/').slice(0, -1);
  const links = parts.map((part, at) => {
    const folder = parts.slice(0, at + 1).join('/') + '/';
    return make('button', { type: 'button', onclick: () => show({ folder }) }, part);
  });
  const all = make('button', { type: 'button', onclick: () => show({ folder: '' }) }, 'All pictures');
  $('crumbs').replaceChildren(...[all, ...links].flatMap((link, at) => (at ? [' / ', link] : [link])));
}

async function rename() {
  const key = state.key;
  if (!key || !draft.saved?.owner) return;
  const { answer, fields } = await ask({
    title: 'Rename ' + name(key), text: 'Addresses with the old name answer 404 from then on.',
    fields: [{ name: 'to', label: 'New name, with its folders', value: key }], buttons: [['rename', 'Rename']],
  });
  if (answer !== 'rename' || fields.to === key) return;
  await change(() => api.rename(key, fields.to), () => show({ key: fields.to }), key + ' is now ' + fields.to + '.');
}

async function remove() {
  const key = state.key;
  if (!key || !draft.saved?.owner) return;
  const { answer } = await ask({
    title: 'Delete ' + name(key) + '?', text: 'The original is deleted. This cannot be undone.', buttons: [['delete', 'Delete']],
  });
  const next = rows.nearest(key);
  if (answer === 'delete') await change(() => api.remove(key), () => show({ key: next }), key + ' is deleted.');
}

async function change(action, after, said) {
  try {
    await action();
    after();
    notice(said);
  } catch (failure) {
    notice(failure.message, true);
  }
  await reload();
  $('rows').focus();
}

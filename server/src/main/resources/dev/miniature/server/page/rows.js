// The rows of the list. Only those in sight are in the document, so a hundred thousand are as quick as ten.
import * as api from './api.js';
import { $, make } from './elements.js';
import { bytes, name, path } from './words.js';
import { draft, watch as watchDraft } from './draft.js';
import { show, state } from './state.js';

const HEIGHT = 48;
const PAGE = 200;
const AROUND = 6;
const pages = new Map();
const problems = new Map();
const icons = new Map();
const drawn = new Map();
let round = 0;
let total = 0;
export let active = 0;

/** The entry at a place, if it is known: { folder, count } or { key, bytes, problem }. */
export const at = index => pages.get(Math.floor(index / PAGE))?.entries?.[index % PAGE];

/** Reads the list again. The old rows stay in sight until the new ones are there. */
export async function reload(keepPlace = true) {
  const mine = ++round;
  const place = keepPlace ? Math.floor($('rows').scrollTop / HEIGHT / PAGE) : 0;
  const page = await api.list(query(place));
  if (mine !== round) return page;
  $('rows').setAttribute('aria-busy', !page.complete && page.total === 0);
  pages.clear();
  pages.set(place, page);
  take(page);
  if (!keepPlace) { $('rows').scrollTop = 0; active = 0; }
  active = Math.max(0, Math.min(active, total - 1));
  draw();
  return page;
}

const query = page => ({ folder: state.folder, search: state.search, offset: page * PAGE, max: PAGE });

function take(page) {
  total = page.total;
  $('spacer').style.height = total * HEIGHT + 'px';
}

async function fill(number) {
  const mine = round;
  pages.set(number, {});
  try {
    const page = await api.list(query(number));
    if (mine !== round) return;
    pages.set(number, page);
    take(page);
    draw();
  } catch {
    pages.delete(number);
  }
}

export function draw() {
  const box = $('rows');
  const first = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - AROUND);
  const last = Math.min(total, Math.ceil((box.scrollTop + box.clientHeight) / HEIGHT) + AROUND);
  for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(0, last - 1) / PAGE); page++) {
    if (total > 0 && !pages.has(page)) fill(page);
  }
  for (const [index, { element }] of drawn) {
    if (index < first || index >= last) { element.remove(); drawn.delete(index); }
  }
  for (let index = first; index < last; index++) drawRow(index, at(index));
  if (at(active) && active >= first && active < last) box.setAttribute('aria-activedescendant', 'row-' + active);
  else box.removeAttribute('aria-activedescendant');
}

/** Draws a row in its element, which stays the same: a click has begun there, perhaps. */
function drawRow(index, entry) {
  const problem = entry?.problem ?? problems.get(entry?.key);
  const chosen = entry?.key !== undefined && entry.key === state.key;
  const looks = JSON.stringify([entry, problem, chosen, index === active, total, state.search, smallest()]);
  const known = drawn.get(index);
  if (known?.looks === looks) return;
  const element = known?.element ?? make('div', { id: 'row-' + index, role: 'option' });
  if (!known) $('spacer').append(element);
  drawn.set(index, { element, looks });
  element.className = 'row' + (problem ? ' problem' : '') + (index === active ? ' active' : '');
  element.style.top = index * HEIGHT + 'px';
  element.setAttribute('aria-selected', chosen);
  element.setAttribute('aria-setsize', total);
  element.setAttribute('aria-posinset', index + 1);
  element.replaceChildren(...(entry ? cells(entry, problem) : []));
}

function cells(entry, problem) {
  const isFolder = entry.folder !== undefined;
  const label = isFolder ? name(entry.folder.slice(0, -1)) : state.search ? entry.key.slice(state.folder.length) : name(entry.key);
  return [
    make('span', { className: isFolder ? 'icon folder' : 'icon', 'aria-hidden': 'true' }, isFolder ? null : icon(entry, problem)),
    make('span', { className: 'name', title: problem ? label + ': ' + problem : label }, label, problem ? make('small', {}, problem) : null),
    make('span', { className: 'size' }, isFolder ? entry.count.toLocaleString('en') + (entry.count === 1 ? ' file' : ' files') : bytes(entry.bytes)),
  ];
}

/** Opens a folder or shows a picture. */
export function open(entry) {
  if (entry.folder !== undefined) show({ folder: entry.folder, search: '' });
  else show({ key: entry.key, pane: state.pane === 'list' && matchMedia('(max-width: 60rem)').matches ? 'stage' : state.pane });
}

/** Moves the active row; a picture is shown at once. */
export function move(index) {
  if (total === 0) return;
  active = Math.max(0, Math.min(total - 1, index));
  const box = $('rows');
  const top = active * HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + HEIGHT - box.clientHeight;
  const entry = at(active);
  if (entry?.key) show({ key: entry.key });
  draw();
}

export const shown = () => ({ total, perPage: Math.max(1, Math.floor($('rows').clientHeight / HEIGHT) - 1) });

/** The entry with this key, if its row has been read. */
export function entryOf(key) {
  for (const page of pages.values()) {
    const entry = page.entries?.find(each => each.key === key);
    if (entry) return entry;
  }
  return undefined;
}

/** The picture that is nearest in the list to the one with this key, as far as rows have been read. */
export function nearest(key) {
  const known = [...pages.keys()].sort((a, b) => a - b).flatMap(number => pages.get(number).entries ?? []);
  const place = known.findIndex(each => each.key === key);
  const distance = entry => Math.abs(known.indexOf(entry) - place - 0.1);
  return known.filter(each => each.key && each.key !== key && !each.problem && !problems.has(each.key))
    .sort((a, b) => distance(a) - distance(b))[0]?.key ?? '';
}

export function mark(key, problem) {
  if (problem && !problems.has(key)) { problems.set(key, problem); draw(); }
}

export function forget(key) {
  problems.delete(key);
  for (const id of icons.keys()) if (JSON.parse(id)[0] === key) icons.delete(id);
}

/** A small thumbnail, made by the smallest style of the file that is large enough. */
function icon(entry, problem) {
  const style = smallest();
  if (problem) return '!';
  if (!style) return '';
  const id = JSON.stringify([entry.key, entry.bytes, style]);
  if (!icons.has(id)) icons.set(id, load(entry.key, style));
  const image = make('img', { alt: '' });
  icons.get(id).then(url => { if (url) image.src = url; else image.remove(); });
  return image;
}

function smallest() {
  const wide = (draft.saved?.styles ?? draft.good?.styles ?? []).filter(style => Math.max(style.width ?? 0, style.height ?? 0) >= 32);
  const side = style => Math.max(style.width ?? 0, style.height ?? 0);
  return wide.sort((a, b) => side(a) - side(b))[0]?.name;
}

async function load(key, style) {
  try {
    const reply = await fetch(path(key, style));
    if (reply.ok) return URL.createObjectURL(await reply.blob());
    const problem = await reply.json();
    if (reply.status === 415 || reply.status === 422 || reply.status === 413) mark(key, problem.detail);
  } catch { /* The picture stays without an icon. */ }
  return '';
}

$('spacer').addEventListener('click', event => {
  const row = event.target.closest('.row');
  const index = row ? Number(row.id.slice('row-'.length)) : -1;
  if (at(index)) { active = index; open(at(index)); draw(); }
});
$('rows').addEventListener('scroll', draw);
addEventListener('resize', draw);
watchDraft(draw);

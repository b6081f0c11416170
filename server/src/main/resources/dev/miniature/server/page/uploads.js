// Files and folders that are dropped on the page or chosen, several at once.
import * as api from './api.js';
import { $, make, notice } from './elements.js';
import { ask } from './dialogs.js';
import { draft } from './draft.js';
import { reload } from './list.js';
import { forget } from './rows.js';
import { draw } from './stage.js';
import { show, state } from './state.js';

const LANES = 3;
const MAX_NAMED = 8;

export function start() {
  for (const id of ['add', 'empty-add']) $(id).addEventListener('click', () => $('files').click());
  $('add-folder').addEventListener('click', () => $('folder').click());
  for (const input of [$('files'), $('folder')]) {
    input.addEventListener('change', () => {
      add([...input.files].map(file => ({ name: file.webkitRelativePath || file.name, file })));
      input.value = '';
    });
  }
  addEventListener('dragover', event => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    $('drop').hidden = !draft.saved?.owner;
  });
  addEventListener('dragleave', event => { if (!event.relatedTarget) $('drop').hidden = true; });
  addEventListener('drop', async event => {
    event.preventDefault();
    $('drop').hidden = true;
    const items = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = items.length ? (await Promise.all(items.map(read))).flat()
      : [...event.dataTransfer.files].map(file => ({ name: file.name, file }));
    add(files);
  });
}

/** Returns the files of a dropped entry, of a folder with all below it. */
async function read(entry) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    return [{ name: entry.fullPath.slice(1), file }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break;
    found.push(...(await Promise.all(some.map(read))).flat());
  }
  return found;
}

/** Adds files to the folder that is shown. Hidden files of a dropped folder are left out. */
export const add = files => store(files).catch(failure => notice(failure.message, true));

async function store(files) {
  if (!draft.saved?.owner) return;
  const wanted = files.filter(({ name }) => !name.split('/').some(part => part.startsWith('.')))
    .map(({ name, file }) => ({ key: state.folder + name.normalize('NFC'), file }));
  const taken = new Set((await api.named(wanted.map(each => each.key))).map(entry => entry.key));
  const replace = taken.size === 0 ? 'replace' : await question([...taken]);
  const chosen = replace === 'replace' ? wanted : replace === 'skip' ? wanted.filter(each => !taken.has(each.key)) : [];
  const lines = chosen.map(each => ({ ...each, replace: taken.has(each.key), line: line(each.key) }));
  const waiting = lines.values();
  const results = await Promise.all(Array.from({ length: LANES }, () => lane(waiting)));
  const done = results.flat();
  await reload();
  if (done.length) await tell(done);
}

/** Says what was added, and shows the first picture of it. */
async function tell(keys) {
  const entries = await api.named(keys);
  const unread = entries.filter(entry => entry.problem).length;
  notice((keys.length === 1 ? keys[0] + ' is added.' : keys.length + ' files are added.')
    + (unread === 0 ? '' : unread === 1 && keys.length === 1 ? ' It is not a picture.' : ' Not pictures: ' + unread + '.'));
  const { key } = entries.find(entry => !entry.problem) ?? entries[0];
  if (key === state.key) draw(true);
  else show({ key });
}

async function question(keys) {
  const names = keys.slice(0, MAX_NAMED).join('\n') + (keys.length > MAX_NAMED ? '\n… and ' + (keys.length - MAX_NAMED) + ' more' : '');
  const { answer } = await ask({
    title: keys.length === 1 ? 'This name exists already' : keys.length + ' names exist already', text: names,
    buttons: [['replace', 'Replace'], ['skip', 'Keep the old']],
  });
  return answer;
}

function line(key) {
  const progress = make('progress', { max: 1, value: 0, 'aria-label': 'Upload of ' + key });
  const element = make('li', {}, make('span', {}, key), progress);
  $('uploads').append(element);
  return { element, progress };
}

async function lane(waiting) {
  const done = [];
  for (const { key, file, replace, line: { element, progress } } of waiting) {
    try {
      await api.upload(key, file, replace, share => { progress.value = share; });
      forget(key);
      done.push(key);
      element.remove();
    } catch (failure) {
      const close = make('button', { type: 'button', onclick: () => element.remove(), 'aria-label': 'Forget the upload of ' + key }, '✕');
      progress.replaceWith(close);
      element.append(make('span', { className: 'wrong' }, failure.message));
    }
  }
  return done;
}

// What the page shows, kept in the address: a reload or a shared link shows the same.

const USUAL = {
  folder: '', search: '', key: '', style: '', density: '1', format: '', view: 'compare', tab: 'form', pane: 'list', at: '50',
};
const ALLOWED = {
  view: ['compare', 'styles', 'formats'], tab: ['form', 'yaml', 'copy'], pane: ['list', 'stage', 'styles'],
};
const listeners = [];

export const state = { ...USUAL, ...read() };

function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  return Object.fromEntries(Object.keys(USUAL).map(name => {
    const value = given.get(name) ?? USUAL[name];
    return [name, ALLOWED[name]?.includes(value) === false ? USUAL[name] : value];
  }));
}

/** Calls `listener` now and after every change, with the names of what has changed. */
export function watch(listener) {
  listeners.push(listener);
  listener(new Set(Object.keys(USUAL)));
}

/**
 * Changes what is shown. Another picture or folder is another entry of the browser's history, unless the page itself
 * chooses it.
 */
export function show(change, chosen = true) {
  const changed = Object.keys(change).filter(name => state[name] !== String(change[name]));
  if (changed.length === 0) return;
  for (const name of changed) state[name] = String(change[name]);
  const told = Object.entries(state).filter(([name, value]) => value !== USUAL[name]);
  const url = location.pathname + (told.length ? '#' + new URLSearchParams(told) : '');
  const turns = chosen && (changed.includes('key') || changed.includes('folder'));
  history[turns ? 'pushState' : 'replaceState'](null, '', url);
  tell(new Set(changed));
}

function tell(changed) {
  for (const listener of listeners) listener(changed);
}

addEventListener('popstate', () => {
  const now = read();
  const changed = Object.keys(now).filter(name => now[name] !== state[name]);
  Object.assign(state, now);
  tell(new Set(changed));
});

// The local API: docs/local-api.md.
import { escaped } from './words.js';

const ROOT = '/.miniature/';

async function sentence(reply) {
  const problem = await reply.json().catch(() => ({}));
  return problem.detail || 'The server answered ' + reply.status + '.';
}

async function ask(path, options = {}) {
  let reply;
  try {
    reply = await fetch(ROOT + path, options);
  } catch {
    throw new Error('The server does not answer.');
  }
  if (!reply.ok && reply.status !== 304) throw new Error(await sentence(reply));
  return reply;
}

export const list = async query => (await ask('originals?' + new URLSearchParams(query))).json();

/** Returns the entries of those keys that exist. */
export async function named(keys) {
  const found = [];
  for (let i = 0; i < keys.length; i += 50) {
    const query = new URLSearchParams(keys.slice(i, i + 50).map(key => ['named', key]));
    found.push(...(await (await ask('originals?' + query)).json()).entries);
  }
  return found;
}

export const remove = key => ask('originals/' + escaped(key), { method: 'DELETE' });

export const rename = (key, to) =>
  ask('originals/' + escaped(key) + '?' + new URLSearchParams({ to }), { method: 'POST' });

export const original = key => ROOT + 'originals/' + escaped(key);

/** Uploads a file; `progress` is called with the share that has been sent. Only this needs an XMLHttpRequest. */
export function upload(key, file, replace, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', original(key));
    if (!replace) request.setRequestHeader('If-None-Match', '*');
    request.upload.onprogress = event => progress(event.loaded / event.total);
    request.onerror = () => failed(new Error('The upload broke off.'));
    request.onload = () => {
      if (request.status < 300) return done();
      let detail;
      try { detail = JSON.parse(request.responseText).detail; } catch { /* not our answer */ }
      failed(new Error(detail || 'The server answered ' + request.status + '.'));
    };
    request.send(file);
  });
}

/** Returns the file of styles if its tag is not `tag`, else null. */
export async function styles(tag) {
  const reply = await ask('styles', tag ? { headers: { 'If-None-Match': tag } } : {});
  if (reply.status === 304) return null;
  const owner = reply.headers.get('X-Page-Changes') === 'allowed';
  return { ...await reply.json(), tag: reply.headers.get('ETag'), owner };
}

/** Checks a text, after an edit if one is given: { style, key, value }. */
export const check = async (text, edit = {}) =>
  (await ask('styles?' + new URLSearchParams(edit), { method: 'POST', body: text })).json();

export async function save(text, tag) {
  const reply = await ask('styles', { method: 'PUT', body: text, headers: { 'If-Match': tag } });
  return { ...await reply.json(), tag: reply.headers.get('ETag'), owner: true };
}

/**
 * Asks for a thumbnail as everybody does; with a text, as if that were the file of styles. No cache answers, because a
 * render that did not happen took no time.
 */
export const thumbnail = (path, text) =>
  text === null
    ? fetch(path, { cache: 'no-store' })
    : fetch(ROOT + 'try' + path, { method: 'POST', body: text });

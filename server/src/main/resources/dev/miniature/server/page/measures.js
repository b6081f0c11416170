// Renders thumbnails through the service and tells what each costs. Results are kept until the text of styles changes them.
import * as api from './api.js';
import { unsaved } from './draft.js';
import { path } from './words.js';

const MAX_KEPT = 400;
const LANES = 3;
const kept = new Map();
const waiting = [];
let running = 0;

/**
 * Returns { ok, url, bytes, type, width, height, ms } or { ok: false, status, said }. `version` tells versions of a picture
 * apart. A render that nobody waits for any more is not begun.
 */
export async function measure(wanted, signal, first = false) {
  const address = path(wanted.key, wanted.style, wanted.density, wanted.format);
  const text = unsaved();
  const id = JSON.stringify([address, wanted.version, text ?? wanted.tag]);
  for (;;) {
    if (!kept.has(id)) keep(id, begun(() => render(address, text), signal, first));
    try {
      return await kept.get(id);
    } catch (failure) {
      // The one that had asked first may have gone; then this one asks itself.
      if (signal.aborted || failure.name !== 'AbortError') throw failure;
    }
  }
}

function begun(action, signal, first) {
  return new Promise((done, failed) => {
    const job = () => (signal.aborted ? Promise.reject(signal.reason) : action()).then(done, failed);
    if (first) waiting.unshift(job); else waiting.push(job);
    next();
  });
}

function next() {
  while (running < LANES && waiting.length > 0) {
    running++;
    waiting.shift()().finally(() => { running--; next(); });
  }
}

function keep(id, result) {
  kept.set(id, result);
  result.then(({ ok }) => { if (!ok) kept.delete(id); }, () => kept.delete(id));
  if (kept.size > MAX_KEPT) {
    const [oldest, old] = kept.entries().next().value;
    kept.delete(oldest);
    old.then(({ url }) => { if (url) URL.revokeObjectURL(url); }, () => {});
  }
}

async function render(address, text, again = false) {
  const reply = await api.thumbnail(address, text).catch(() => null);
  if (!reply) return { ok: false, status: 0, said: 'The server does not answer.' };
  if (!reply.ok) {
    const problem = await reply.json().catch(() => ({}));
    return { ok: false, status: reply.status, said: problem.detail || 'The server answered ' + reply.status + '.' };
  }
  const duration = /render;dur=([\d.]+)/.exec(reply.headers.get('Server-Timing') ?? '')?.[1];
  // Whoever shares the render of another request is not told how long it took.
  if (!(duration > 0) && !again) return render(address, text, true);
  const body = await reply.blob();
  const url = URL.createObjectURL(body);
  const image = new Image();
  image.src = url;
  await image.decode();
  const ms = Number(duration ?? 0);
  return {
    ok: true, url, bytes: body.size, type: body.type.replace('image/', ''),
    width: image.naturalWidth, height: image.naturalHeight, ms,
  };
}

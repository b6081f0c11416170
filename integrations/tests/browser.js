// Looks at the page of a built site in headless Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const CHROMIUM = '/usr/bin/chromium';
const OPTIONS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--remote-debugging-port=0',
];
const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
};
const PATIENCE = 120_000;

/** Runs in the page before anything else, and sends what the browser shows. Some pictures are loaded once they are in sight. */
function report() {
  const errors = [];
  addEventListener('error', (event) => errors.push(event.message ?? event.target.outerHTML), true);
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  console.error = (...said) => errors.push(said.join(' '));
  document.currentScript.remove();
  addEventListener('load', async () => {
    for (const each of document.images) {
      each.scrollIntoView();
      while (!each.complete) await new Promise((done) => { setTimeout(done, 20); });
    }
    const pictures = [...document.images].map((each) => ({ url: each.currentSrc, width: each.naturalWidth }));
    await fetch('/report', { method: 'POST', body: JSON.stringify({ pictures, errors }) });
  });
}

export const isThere = existsSync(CHROMIUM);

/**
 * Returns the pictures that the browser shows of a site, and its errors.
 *
 * @param {string} folder with an `index.html`
 * @returns {Promise<{ pictures: { url: string, width: number }[], errors: string[] }>}
 */
export async function look(folder) {
  const profile = mkdtempSync(join(tmpdir(), 'site-'));
  let browser;
  let server;
  try {
    return await new Promise((done, failed) => {
      server = createServer((request, reply) => (request.url === '/report' ? receive(request, done) : answer(folder, request, reply)));
      server.listen(0, '127.0.0.1', () => {
        const page = `http://127.0.0.1:${server.address().port}/`;
        browser = spawn(CHROMIUM, [...OPTIONS, `--user-data-dir=${profile}`, page], { stdio: 'ignore', detached: true });
      });
      setTimeout(() => failed(new Error('Chromium does not show all pictures.')), PATIENCE).unref();
    });
  } finally {
    await end(browser);
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Ends the browser and its processes, which are one group. */
async function end(browser) {
  if (!browser) return;
  const ended = new Promise((done) => { browser.once('exit', done); });
  process.kill(-browser.pid, 'SIGKILL');
  await ended;
}

async function receive(request, done) {
  const parts = [];
  for await (const part of request) parts.push(part);
  done(JSON.parse(Buffer.concat(parts).toString('utf8')));
}

function answer(folder, request, reply) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = join(folder, path === '/' ? 'index.html' : path);
  if (path === '/favicon.ico') return reply.writeHead(204).end();
  if (!existsSync(file) || !statSync(file).isFile()) return reply.writeHead(404).end();
  const body = path === '/'
    ? readFileSync(file, 'utf8').replace(/<head[^>]*>|<html[^>]*>/, (tag) => `${tag}<script>(${report})()</script>`)
    : readFileSync(file);
  return reply.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
}

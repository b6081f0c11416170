import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as browser from './browser.js';
import { picturesIn } from './html.js';
import { sizeOf } from './pictures.js';
import { serve, styles, target } from './server.js';

const run = promisify(execFile);
const sources = fileURLToPath(new URL('../', import.meta.url));

/** The folder of each framework's pages. */
const OUTPUT = {
  plain: 'dist', unpic: 'dist', eleventy: 'dist', astro: 'dist', next: 'out', nuxt: '.output/public', angular: 'dist/browser',
};

/** The widths of the originals that every site shows. */
const ORIGINALS = { 'big.jpg': 4000, 'photo.png': 1200, 'Ferien 2024/Übung [1] + größe.png': 360 };

describe('The site of', () => {
  let server;
  before(async () => {
    server = await serve('originals');
  });
  after(() => server?.stop());

  const chosen = process.env.SITES?.split(' ').filter(Boolean) ?? [];
  for (const site of chosen.length > 0 ? chosen : Object.keys(OUTPUT)) {
    test(`${site} shows its pictures, and is not built without one of its styles`, async () => {
      const html = await build(site, server.base);
      const pictures = picturesIn(html);
      const keys = new Set();
      for (const { url, descriptor } of pictures) {
        keys.add(await check(url, descriptor, server.base));
      }
      assert.deepEqual([...keys].sort(), Object.keys(ORIGINALS).sort());
      for (const [url, descriptor] of [['/big_640w.jpg', '640w'], ['/photo_640w.png', '640w'], ['/photo_square.png', '']]) {
        assert.ok(pictures.some((each) => each.url.startsWith(server.base + url) && each.descriptor === descriptor), url);
      }
      assert.match(html, /data:image\/webp;base64,|_32w\./, 'There is no placeholder.');

      if (browser.isThere) await isShown(`${target}sites/${site}/${OUTPUT[site]}`);

      const without = JSON.parse(styles('--json'));
      without.styles = without.styles.filter(({ name }) => name !== 'square');
      writeFileSync(`${target}sites/${site}/miniature/styles.json`, JSON.stringify(without));
      await assert.rejects(make(site, server.base), /There is no style 'square'\. Add it to "styles"/);
    });
  }
});

/** Checks that Chromium shows each picture of a built page, and reports no error. */
async function isShown(folder) {
  const { pictures, errors } = await browser.look(folder);
  assert.ok(pictures.length >= 4, `There are ${pictures.length} pictures.`);
  for (const { url, width } of pictures) assert.ok(width > 0, `Chromium does not show ${url}.`);
  assert.deepEqual(errors, []);
}

/** Builds a copy of a site, and returns its page. What npm installed is kept while the lock file stays the same. */
async function build(site, base) {
  const folder = `${target}sites/${site}/`;
  for (const old of existsSync(folder) ? readdirSync(folder) : []) {
    if (old !== 'node_modules') rmSync(folder + old, { recursive: true });
  }
  cpSync(`${sources}sites/${site}`, folder, { recursive: true });
  cpSync(`${sources}kit`, `${folder}miniature`, { recursive: true });
  writeFileSync(`${folder}miniature/styles.json`, styles('--json'));
  await install(folder);
  await make(site, base);
  return readFileSync(`${folder}${OUTPUT[site]}/index.html`, 'utf8');
}

/** Runs the site's own build; the error is what it printed. */
async function make(site, base) {
  await run('npm', ['run', 'build'], {
    cwd: `${target}sites/${site}`,
    env: {
      ...process.env, IMAGES: base, CI: '1',
      NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false',
    },
  }).catch((failure) => assert.fail(`${failure.stdout}\n${failure.stderr}`));
}

async function install(folder) {
  const lock = existsSync(`${folder}package-lock.json`) ? readFileSync(`${folder}package-lock.json`, 'utf8') : undefined;
  const installed = `${folder}node_modules/.installed`;
  if (lock === undefined || (existsSync(installed) && readFileSync(installed, 'utf8') === lock)) {
    return;
  }
  await run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
    .catch((failure) => assert.fail(failure.stderr));
  writeFileSync(installed, lock);
}

/** Asks the server for a picture, checks its width, and returns the key of its original. */
async function check(url, descriptor, base) {
  const reply = await fetch(url, { redirect: 'manual' });
  assert.equal(reply.status, 200, url);
  const { width } = sizeOf(Buffer.from(await reply.arrayBuffer()));
  const [, folder, stem, style, density = '1', extension] =
    /^(.*\/)?(.*)_([a-z0-9]+)(?:@(\d)x)?(\.\w+)/.exec(decodeURIComponent(url.slice(base.length + 1))) ?? [];
  const key = `${folder ?? ''}${stem}${extension}`;
  const original = ORIGINALS[key];
  const styled = style === 'square' ? 120 * Number(density) : Number.parseInt(style, 10);
  assert.equal(width, Math.min(styled, original), url);
  if (descriptor.endsWith('w')) {
    assert.ok(width >= Math.min(Number.parseInt(descriptor, 10), original), `${url} is described as ${descriptor}`);
  }
  return key;
}

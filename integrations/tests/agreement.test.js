import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { miniature } from '../kit/miniature.js';
import { sizeOf } from './pictures.js';
import { serve, styles } from './server.js';

const PARTS = ['a', 'B7', ' ', '_', '@', '@2x', '%', '%20', '.', '-', '+', '&', '#', '?', '=', '~', '(', ']', "'", '"', 'ü', 'ß', '写', '😀',
  '_320w', '_square@2x', '.png', '.webp', '!', '*', ',', ';', ':', '$', '^', '|', '`', '{', '<'];
const EXTENSIONS = ['.png', '.PNG', '.jpg', '.heic', '.x', ''];
const ORIGINAL = { width: 480, height: 320 };

/** A generator of 32 bits (Numerical Recipes, chapter 7.1), so that each run tries the same keys. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A name begins with a letter, because a folder does not serve hidden files; with another one in folders than in files. */
function randomKey(number) {
  const word = (first) => first + Array.from({ length: 1 + number(5) }, () => PARTS[number(PARTS.length)]).join('');
  const folders = Array.from({ length: number(3) }, () => word('d'));
  return [...folders, `${word('k')}${EXTENSIONS[number(EXTENSIONS.length)]}`].join('/');
}

describe('A running server', () => {
  let server;
  let images;

  before(async () => {
    server = await serve('agreement');
    images = miniature({ styles: JSON.parse(styles('--json')), base: server.base });
  });
  after(() => server?.stop());

  /** Asks for a URL, and returns the picture's size. It must be answered without a redirect. */
  async function size(url) {
    const reply = await fetch(url, { redirect: 'manual' });
    const bytes = Buffer.from(await reply.arrayBuffer());
    assert.equal(reply.status, 200, `${url}: ${reply.headers.get('location') ?? bytes}`);
    return sizeOf(bytes);
  }

  test('answers every URL of 150 odd keys with the thumbnail that it names', async () => {
    const number = numbers(19);
    for (const key of new Set(Array.from({ length: 150 }, () => randomKey(number)))) {
      mkdirSync(dirname(server.originals + key), { recursive: true });
      copyFileSync(`${server.originals}palette.png`, server.originals + key);
      const format = /\.[A-Za-z0-9]{1,16}$/.test(key) ? [undefined, 'webp', 'jpg'][number(3)] : undefined;
      const density = 1 + number(2);
      const width = [31, 320, 500][number(3)];
      assert.deepEqual(await size(images.url(key, 'square', { density, format })),
        { format: format ?? 'png', width: 120 * density, height: 120 * density }, key);
      assert.equal((await size(images.atWidth(key, width, { format }))).width,
        Math.min(ORIGINAL.width, width === 31 ? 32 : width === 320 ? 320 : 640), key);
    }
  });

  test('answers what a srcset promises', async () => {
    const { original } = await images.facts('photo.png');
    assert.deepEqual(original, { ...original, width: 1200, height: 800 });
    for (const { url, descriptor } of images.candidates('photo.png', { upTo: original.width })) {
      assert.equal(`${(await size(url)).width}w`, descriptor);
    }
  });

  test('gives the facts of a thumbnail, and says what it lacks', async () => {
    const { thumbnail, dataUri } = await images.facts('Ferien 2024/Übung [1] + größe.png', 'square');
    assert.deepEqual(thumbnail, { width: 120, height: 120 });
    assert.match(dataUri, /^data:image\//);
    await assert.rejects(images.facts('absent.png'), /absent_2560w\.png\.json answered 404: .*no original/);
  });
});

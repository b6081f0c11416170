import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { miniature } from '../kit/miniature.js';

const styles = {
  densities: [1, 2],
  styles: [
    { name: '640w', width: 640 },
    { name: '320w', width: 320 },
    { name: '1280w', width: 1280 },
    { name: '100w', width: 100, height: 50 },
    { name: 'square', width: 200, height: 200 },
    { name: 'tall', height: 300 },
  ],
};
const images = miniature({ styles, base: 'https://i.example' });

describe('URLs', () => {
  for (const [key, path] of [
    ['photo.png', 'photo_square.png'],
    ['/photo.png', 'photo_square.png'],
    ['shop/2024/a b.jpg', 'shop/2024/a%20b_square.jpg'],
    ['Übung [1] + größe.png', '%C3%9Cbung%20%5B1%5D%20+%20gr%C3%B6%C3%9Fe_square.png'],
    ["a$&+,;=:@!'()*~-._z.png", "a$&+,;=:@!'()*~-._z_square.png"],
    ['100%.png', '100%25_square.png'],
    ['a%20b.png', 'a%2520b_square.png'],
    ['what?#"<>^`{|}.png', 'what%3F%23%22%3C%3E%5E%60%7B%7C%7D_square.png'],
    ['a_square.png', 'a_square_square.png'],
    ['icon@2x.png', 'icon@2x_square.png'],
    ['photo.jpg_old', 'photo.jpg_old_square'],
    ['photo.png.webp', 'photo.png_square.webp'],
    ['no-extension', 'no-extension_square'],
    ['v1.2/ends with dot.', 'v1.2/ends%20with%20dot._square'],
    ['😀.png', '%F0%9F%98%80_square.png'],
  ]) {
    test(`of ${key}`, () => assert.equal(images.url(key, 'square'), `https://i.example/${path}`));
  }

  test('have a density before the extension, and a format after it', () => {
    assert.equal(images.url('a.png', 'square', { density: 2, format: 'webp' }), 'https://i.example/a_square@2x.png.webp');
    assert.equal(images.url('a.png', 'square', { density: 1 }), 'https://i.example/a_square.png');
  });

  test('have the format of the configuration, if the call has none', () => {
    const webp = miniature({ styles, base: '', format: 'webp' });
    assert.equal(webp.url('a.png', 'square'), '/a_square.png.webp');
    assert.equal(webp.atWidth('a.png', 1, { format: 'avif' }), '/a_320w.png.avif');
  });

  test('begin with the base, with or without a slash at its end', () => {
    assert.equal(miniature({ styles, base: '/images/' }).url('a.png', 'square'), '/images/a_square.png');
  });

  for (const [key, reason] of [
    ['', /empty segment/], ['a//b.png', /empty segment/], ['a/', /empty segment/], ['../a.png', /'\.\.'/], ['a/./b.png', /'\.'/],
    ['a\\b.png', /backslash/], ['a\nb.png', /control/], ['\uD800.png', /control/], ['.png', /no name/], ['a/.jpeg', /no name/],
    ['a.json', /facts/], ['a.JSON', /facts/], [`${'ü'.repeat(511)}.png`, /1,024 bytes/],
  ]) {
    test(`cannot name ${JSON.stringify(key.slice(0, 20))}`, () => assert.throws(() => images.url(key, 'square'), reason));
  }

  test('cannot give a format to a key without an extension', () => {
    assert.throws(() => images.url('photo', 'square', { format: 'webp' }), /no extension/);
  });
});

describe('Styles', () => {
  for (const [width, style] of [[1, '320w'], [320, '320w'], [320.5, '640w'], [641, '1280w'], [undefined, '1280w']]) {
    test(`${width} pixels are those of ${style}`, () => {
      assert.equal(images.atWidth('a.png', width), `https://i.example/a_${style}.png`);
    });
  }

  for (const [width, density] of [[1, ''], [200, ''], [201, '@2x'], [400, '@2x'], [undefined, '']]) {
    test(`${width} pixels of a square are square${density}`, () => {
      assert.equal(images.atWidth('a.png', width, { style: 'square' }), `https://i.example/a_square${density}.png`);
    });
  }

  test('a style without a width has one density', () => {
    assert.equal(images.atWidth('a.png', 5000, { style: 'tall' }), 'https://i.example/a_tall.png');
  });

  test('what is missing is an error that says what to add', () => {
    const add = (what) => new RegExp(`^Error: .*${what}.* \\(in styles\\.yaml\\)\\.$`);
    assert.throws(() => images.atWidth('a.png', 1281), add('Add 1281 to "widths"'));
    assert.throws(() => images.atWidth('a.png', 401, { style: 'square' }), add('Add 3 to "densities"'));
    assert.throws(() => images.url('a.png', 'hero'), add('Add it to "styles", for example: hero: '));
    assert.throws(() => images.url('a.png', 'square', { density: 4 }), add('Add 4 to "densities"'));
    assert.throws(() => miniature({ styles: { densities: [], styles: [] }, base: '' }).srcset('a.png'), add('widths: \\[320'));
  });

  test('a srcset has all widths, or the densities of a style', () => {
    assert.equal(images.srcset('a.png'),
      'https://i.example/a_320w.png 320w, https://i.example/a_640w.png 640w, https://i.example/a_1280w.png 1280w');
    assert.equal(images.srcset('a.png', { style: 'square' }),
      'https://i.example/a_square.png 1x, https://i.example/a_square@2x.png 2x');
  });

  test('a srcset ends with the first style that shows all of the original', () => {
    const descriptors = (upTo) => images.candidates('a.png', { upTo }).map(({ descriptor }) => descriptor);
    assert.deepEqual(descriptors(100), ['100w']);
    assert.deepEqual(descriptors(320), ['320w']);
    assert.deepEqual(descriptors(500), ['320w', '500w']);
    assert.deepEqual(descriptors(4000), ['320w', '640w', '1280w']);
  });

  test('a srcset of given widths has those that they round up to, once', () => {
    assert.deepEqual(images.candidates('a.png', { widths: [10, 300, 700] }).map(({ width }) => width), [320, 1280]);
    assert.throws(() => images.candidates('a.png', { widths: [300, 9000] }), /Add 9000 to "widths"/);
  });
});

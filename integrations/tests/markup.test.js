import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markup } from '../kit/html.js';
import { miniature } from '../kit/miniature.js';

const styles = { densities: [1, 2], styles: [{ name: '320w', width: 320 }, { name: 'square', width: 200, height: 200 }] };
const images = miniature({ styles, base: '' });
const facts = {
  original: { format: 'png', width: 300, height: 200, bytes: 1 },
  thumbnail: { width: 300, height: 200 },
  thumbHash: '', blurHash: '', dataUri: 'data:image/webp;base64,AA+/=',
};

describe('Markup', () => {
  test('is an img with the widths', () => {
    assert.equal(markup(images, 'a.png', { alt: 'A lake', sizes: '50vw' }),
      '<img src="/a_320w.png" srcset="/a_320w.png 320w" sizes="50vw" loading="lazy" decoding="async" alt="A lake">');
  });

  test('is a picture with formats, the best first', () => {
    assert.equal(markup(images, 'a.png', { alt: '', formats: ['avif', 'jpg'], loading: 'eager' }),
      '<picture><source type="image/avif" srcset="/a_320w.png.avif 320w" sizes="100vw">' +
      '<source type="image/jpeg" srcset="/a_320w.png.jpg 320w" sizes="100vw">' +
      '<img src="/a_320w.png" srcset="/a_320w.png 320w" sizes="100vw" loading="eager" decoding="async" alt=""></picture>');
  });

  test('has the size and the placeholder that the facts give', () => {
    assert.equal(markup(images, 'a.png', { alt: '', facts }),
      '<img src="/a_320w.png" srcset="/a_320w.png 300w" sizes="100vw" width="300" height="200" loading="lazy" decoding="async" ' +
      'style="max-width: 100%; height: auto; background: url(data:image/webp;base64,AA+/=) center / cover" alt="">');
    assert.doesNotMatch(markup(images, 'a.png', { alt: '', facts, placeholder: false }), /background/);
  });

  test('of a style has its densities and no sizes', () => {
    assert.equal(markup(images, 'a.png', { alt: '', style: 'square' }),
      '<img src="/a_square.png" srcset="/a_square.png 1x, /a_square@2x.png 2x" loading="lazy" decoding="async" alt="">');
  });

  test('escapes what ends an attribute', () => {
    assert.match(markup(images, 'a&b.png', { alt: '"<b>&', hidden: true }), /src="\/a&amp;b_320w\.png".* alt="&quot;&lt;b>&amp;" hidden="">$/);
  });
});

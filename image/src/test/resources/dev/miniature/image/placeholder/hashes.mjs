// Writes hashes.csv with the programs of those who made the formats:
//   npm install thumbhash@0.1.1 blurhash@2.0.5 && node hashes.mjs > hashes.csv
// The pictures are those of HashPictures.java.
import { rgbaToThumbHash } from 'thumbhash';
import { encode } from 'blurhash';

const pictures = [
  ['gradient', 100, 75], ['flat', 64, 64], ['checkers', 75, 100], ['noise', 33, 50], ['fading', 80, 60],
  ['disc', 60, 60], ['nothing', 40, 30], ['gradient', 13, 100], ['flat', 1, 1], ['stripes', 100, 20], ['noise', 100, 100], ['disc', 21, 90],
];

function pixel(kind, x, y, w, h) {
  const mix = Math.imul(x, 73856093) ^ Math.imul(y, 19349663);
  switch (kind) {
    case 'gradient': return [Math.trunc(x * 255 / w), Math.trunc(y * 255 / h), 128, 255];
    case 'flat': return [200, 100, 50, 255];
    case 'checkers': return ((x >> 3) ^ (y >> 3)) & 1 ? [250, 240, 20, 255] : [10, 30, 90, 255];
    case 'noise': return [mix & 255, mix >> 8 & 255, mix >> 16 & 255, 255];
    case 'fading': return [220, Math.trunc(y * 255 / h), 40, Math.trunc(x * 255 / w)];
    case 'disc': return (2 * x - w) ** 2 + (2 * y - h) ** 2 < Math.min(w, h) ** 2 ? [30, 160, 90, 255] : [0, 0, 0, 0];
    case 'nothing': return [9, 8, 7, 0];
    case 'stripes': return [[255, 0, 0, 255], [0, 0, 255, 128], [255, 255, 255, 20]][x % 3];
  }
}

console.log('picture,width,height,thumbHash,blurHash');
for (const [kind, w, h] of pictures) {
  const rgba = new Uint8ClampedArray(4 * w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      rgba.set(pixel(kind, x, y, w, h), 4 * (y * w + x));
    }
  }
  // It has no alpha. Of waves that are negative its program in JavaScript forgets the strength, which that in C does not; a
  // gradient is made of such.
  const told = kind !== 'gradient' && rgba.every((sample, i) => i % 4 < 3 || sample === 255);
  const thumb = Buffer.from(rgbaToThumbHash(w, h, rgba)).toString('base64').replace(/=+$/, '');
  console.log([kind, w, h, thumb, told ? JSON.stringify(encode(rgba, w, h, w >= h ? 4 : 3, w >= h ? 3 : 4)) : ''].join(','));
}

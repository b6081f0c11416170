// Reads jobs from stdin, one per line, and answers each with one line on stdout; Job.java describes the format.
// sharp runs with its default settings and its default number of threads; the argument `mozjpeg` sets that option of its JPEG encoder.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

const encoder = process.argv[2] === 'mozjpeg' ? { mozjpeg: true } : {};

// What Finishing.java does, in sharp's words. Its watermark is as large as it is needed, its corners are those of a thumbnail of 512 pixels.
const finishings = {
  plain: (image) => image,
  small: (image) => image,
  blur: (image) => image.blur(6),
  sharpen: (image) => image.sharpen({ sigma: 1 }),
  corners: async (image, _, original) => {
    const { width, height } = await sharp(original).metadata();
    const down = Math.round((512 * height) / width);
    const corner = 'a40 40 0 0 1';
    const inside = `M40 0h432${corner} 40 40v${down - 80}${corner}-40 40h-432${corner}-40-40v-${down - 80}${corner} 40-40z`;
    const svg = `<svg width="512" height="${down}"><path fill="#fff" fill-rule="evenodd" d="M0 0h512v${down}h-512z${inside}"/></svg>`;
    return image.composite([{ input: Buffer.from(svg) }]);
  },
  text: (image) => image.composite([{ input: {
    text: { text: '<span foreground="white" background="#000000" bgalpha="50%">A meadow in the summer, 2026</span>',
      font: 'sans 18px', rgba: true },
  }, gravity: 'south' }]),
  grey: (image) => image.greyscale(),
  watermark: (image, mark) => image.composite([{ input: mark, gravity: 'southeast' }]),
};

const answers = {
  render: async ([file, format, width, quality, iterations, output, finishing]) => {
    const mark = finishing === 'watermark' ? readFileSync(join(dirname(file), 'mark.png')) : undefined;
    const original = readFileSync(file);
    const options = quality === '-' ? { ...encoder } : { ...encoder, quality: Number(quality) };
    let thumbnail;
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    for (let i = 0; i < Number(iterations); i++) {
      const small = sharp(original).resize(Number(width));
      thumbnail = await (await finishings[finishing](small, mark, original)).toFormat(format, options).toBuffer();
    }
    const wall = Number(process.hrtime.bigint() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    if (output !== '-') writeFileSync(output, thumbnail);
    return [user + system, Math.round(wall), thumbnail.length];
  },
  // Returns the pixels of a picture, 8 bits per channel, so that one decoder reads all engines' results.
  decode: async ([file, output]) => {
    const { data, info } = await sharp(file, { limitInputPixels: false })
      .toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    writeFileSync(output, data);
    return [info.width, info.height, info.channels];
  },
  // Encodes unscaled pixels, to measure the loss of a quality alone.
  encode: async ([file, width, height, quality, output]) => {
    const raw = { width: Number(width), height: Number(height), channels: 3 };
    const { size } = await sharp(readFileSync(file), { raw }).jpeg({ quality: Number(quality) }).toFile(output);
    return [size];
  },
  warm: async () => [], // There is nothing to compile.
  version: async () => [
    `sharp ${sharp.versions.sharp} (libvips ${sharp.versions.vips}, Node ${process.versions.node})`, sharp.concurrency()],
};

for await (const line of createInterface({ input: process.stdin })) {
  const [word, ...arguments_] = line.split('\t');
  try {
    console.log(['done', ...await answers[word](arguments_)].join('\t'));
  } catch (error) {
    console.log(['failed', String(error.message).replaceAll(/\s+/g, ' ')].join('\t'));
  }
}

// Reads jobs from stdin, one per line, and answers each with one line on stdout; Job.java describes the format.
// sharp runs with its default settings and its default number of threads.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

const answers = {
  render: async ([file, format, width, quality, iterations, output]) => {
    const original = readFileSync(file);
    const options = quality === '-' ? {} : { quality: Number(quality) };
    let thumbnail;
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    for (let i = 0; i < Number(iterations); i++) {
      thumbnail = await sharp(original).resize(Number(width)).toFormat(format, options).toBuffer();
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

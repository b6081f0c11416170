// Prints what each effort of the WebP and AVIF encoders costs and gives: CPU time, and bytes at an equal SSIMULACRA2.
//
// usage: node bench/efforts.mjs FOLDER [WIDTH]
//
// FOLDER holds pictures (JPEG or PNG), or folders of them. Each is scaled by sharp, and the encoders get the same pixels; sharp's
// libvips is the one that Miniature writes WebP and AVIF with. Needs `npm ci` in bench/, and cargo for bench/scores.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);
const here = fileURLToPath(new URL('.', import.meta.url));
const [folder, width = '512'] = process.argv.slice(2);
const settings = [
  ...[1, 2, 3, 4, 5].map((effort) => ({ name: `WebP, effort ${effort}`, kind: 'webp', options: { effort } })),
  { name: 'WebP, effort 2, sharp YUV', kind: 'webp', options: { effort: 2, smartSubsample: true } },
  { name: 'WebP, effort 4, sharp YUV', kind: 'webp', options: { effort: 4, smartSubsample: true } },
  ...[1, 2, 3, 4].map((effort) => ({ name: `AVIF, effort ${effort}`, kind: 'avif', options: { effort, chromaSubsampling: '4:2:0' } })),
];
const qualities = { webp: [60, 70, 80, 90], avif: [40, 53, 62, 72] };
const usual = { webp: 'WebP, effort 2', avif: 'AVIF, effort 2' };

function pictures(from) {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const path = join(from, entry.name);
    return entry.isDirectory() ? pictures(path) : /\.(jpe?g|png)$/.test(entry.name) ? [path] : [];
  });
}

const target = join(here, 'target', 'scores');
execFileSync('cargo', ['build', '--release', '--quiet', '--target-dir', target], { cwd: join(here, 'scores'), stdio: 'inherit' });
const scores = spawn(join(target, 'release', 'scores'), { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = createInterface({ input: scores.stdout })[Symbol.asyncIterator]();
const scratch = mkdtempSync(join(tmpdir(), 'efforts'));

async function writePpm(input, name) {
  const { data, info } = await sharp(input).toColourspace('srgb').flatten().raw().toBuffer({ resolveWithObject: true });
  writeFileSync(join(scratch, name), Buffer.concat([Buffer.from(`P6\n${info.width} ${info.height}\n255\n`), data]));
}

async function score() {
  scores.stdin.write(`${join(scratch, 'wanted.ppm')}\t${join(scratch, 'seen.ppm')}\n`);
  return Number((await answers.next()).value.split('\t')[0]);
}

/// The CPU time of one encoding in ms, without reading the pixels.
async function timed(pixels, kind, options) {
  const cpu = process.cpuUsage();
  const file = await sharp(pixels.data, { raw: pixels.info }).toFormat(kind, options).toBuffer();
  const { user, system } = process.cpuUsage(cpu);
  return { file, ms: (user + system) / 1000 };
}

const interpolated = (curve, at) => {
  const next = curve.findIndex(([x]) => x >= at);
  const [[x0, y0], [x1, y1]] = [curve[next - 1], curve[next]];
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
};

/// How much more bytes one curve takes than the other at an equal score, as a share: the mean over the scores that both reach.
function difference(own, other) {
  const low = Math.max(own[0][0], other[0][0]);
  const high = Math.min(own.at(-1)[0], other.at(-1)[0]);
  const at = Array.from({ length: 49 }, (_, i) => low + ((high - low) * (i + 1)) / 50);
  return Math.exp(at.reduce((sum, x) => sum + interpolated(own, x) - interpolated(other, x), 0) / at.length) - 1;
}

const found = settings.map(() => ({ ms: [], shares: [] }));
for (const picture of pictures(folder)) {
  const pixels = await sharp(picture).resize(Number(width)).toColourspace('srgb').flatten().raw().toBuffer({ resolveWithObject: true });
  await writePpm(await sharp(pixels.data, { raw: pixels.info }).png().toBuffer(), 'wanted.ppm');
  const curves = {};
  for (const [at, { name, kind, options }] of settings.entries()) {
    curves[name] = [];
    for (const quality of qualities[kind]) {
      const { file, ms } = await timed(pixels, kind, { ...options, quality });
      await writePpm(file, 'seen.ppm');
      curves[name].push([await score(), Math.log(file.length)]);
      found[at].ms.push(ms);
    }
  }
  settings.forEach(({ name, kind }, at) => found[at].shares.push(difference(curves[name], curves[usual[kind]])));
  console.error(picture);
}
scores.stdin.end();
rmSync(scratch, { recursive: true });
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log('| | CPU ms | bytes at an equal SSIMULACRA2, beside effort 2 | worst picture |\n|---|---:|---:|---:|');
settings.forEach(({ name }, at) => {
  const { ms, shares } = found[at];
  const percent = (share) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;
  console.log(`| ${name} | ${mean(ms).toFixed(1)} | ${percent(mean(shares))} | ${percent(Math.max(...shares))} |`);
});

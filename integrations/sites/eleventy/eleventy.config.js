import { readFileSync } from 'node:fs';
import { miniatureShortcode } from './miniature/eleventy.js';

const styles = JSON.parse(readFileSync('miniature/styles.json', 'utf8'));

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(miniatureShortcode, { styles, base: process.env.IMAGES ?? 'http://127.0.0.1:8080' });
  return { dir: { input: 'pages', output: 'dist' } };
}

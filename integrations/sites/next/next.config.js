import { readFileSync } from 'node:fs';
import { miniature } from './miniature/miniature.js';

const styles = JSON.parse(readFileSync('miniature/styles.json', 'utf8'));

export default {
  output: 'export',
  images: {
    loader: 'custom',
    loaderFile: './image-loader.js',
    deviceSizes: miniature({ styles, base: '' }).widths,
    imageSizes: [],
  },
};

import { defineConfig } from 'astro/config';
import { miniature } from './miniature/miniature.js';
import styles from './miniature/styles.json';

const config = { styles, base: process.env.IMAGES ?? 'http://127.0.0.1:8080' };

export default defineConfig({
  image: {
    service: { entrypoint: './miniature/astro.js', config },
    breakpoints: miniature(config).widths,
  },
});

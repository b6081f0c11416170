import { miniature } from './miniature/miniature.js';
import styles from './miniature/styles.json';

const config = { styles, base: process.env.IMAGES ?? 'http://127.0.0.1:8080' };
const { widths } = miniature(config);

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: ['@nuxt/image'],
  telemetry: false,
  // Nuxt 4.4 stores the payload of `/` under a key that unstorage 1.17.6 refuses.
  experimental: { payloadExtraction: false },
  runtimeConfig: { images: config },
  image: {
    provider: 'miniature',
    providers: { miniature: { provider: '~~/miniature/nuxt.js', options: config } },
    screens: Object.fromEntries(widths.map((width) => [`w${width}`, width])),
    presets: { square: { modifiers: { style: 'square' } } },
  },
  nitro: { prerender: { routes: ['/'] } },
});

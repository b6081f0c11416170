import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Image } from '@unpic/react/base';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { miniature } from './miniature/miniature.js';
import { unpicTransformer } from './miniature/unpic.js';

const config = { styles: JSON.parse(readFileSync('miniature/styles.json', 'utf8')), base: process.env.IMAGES ?? 'http://127.0.0.1:8080' };
const { widths, facts } = miniature(config);
const transformer = unpicTransformer(config);
const picture = (props) => createElement(Image, { transformer, ...props });

const { dataUri } = await facts('photo.png');
const page = createElement('html', { lang: 'en' },
  createElement('head', null, createElement('meta', { charSet: 'utf-8' }), createElement('title', null, 'unpic')),
  createElement('body', null,
    createElement('h1', null, 'unpic'),
    picture({ src: 'big.jpg', alt: 'A meadow', layout: 'fullWidth', breakpoints: widths, priority: true }),
    picture({ src: 'photo.png', alt: 'A lake', width: 600, height: 400, breakpoints: widths, background: dataUri }),
    picture({ src: 'Ferien 2024/Übung [1] + größe.png', alt: 'A name with umlauts', layout: 'fixed', width: 320, height: 213 }),
    picture({ src: 'photo.png', alt: 'Its middle', layout: 'fixed', width: 120, height: 120, options: { style: 'square' } })));
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', `<!doctype html>${renderToStaticMarkup(page)}\n`);

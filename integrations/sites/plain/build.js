import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { markup } from './miniature/html.js';
import { miniature } from './miniature/miniature.js';

const styles = JSON.parse(readFileSync('miniature/styles.json', 'utf8'));
const images = miniature({ styles, base: process.env.IMAGES ?? 'http://127.0.0.1:8080' });

const lake = await images.facts('photo.png');
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Plain JavaScript</title>
<h1>Plain JavaScript</h1>
${markup(images, 'big.jpg', { alt: 'A meadow', formats: ['webp'], loading: 'eager', width: 1200, height: 900 })}
${markup(images, 'photo.png', { alt: 'A lake', sizes: '50vw', facts: lake })}
${markup(images, 'Ferien 2024/Übung [1] + größe.png', { alt: 'A name with umlauts', sizes: '320px' })}
${markup(images, 'photo.png', { alt: 'Its middle', style: 'square' })}
</html>
`;
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', page);

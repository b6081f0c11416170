import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { compile, declarations } from './declarations.js';
import { styles, target } from './server.js';

const kit = new URL('../kit/', import.meta.url);

/** A page that names styles, with the types of `./miniature styles --types`. */
const PAGE = `
import { miniature } from '../../kit/miniature.js';
import { angularLoader } from '../../kit/angular.js';
import type { Facts, StyleName, Styles } from './styles.js';

declare const styles: Styles;
const images = miniature<StyleName>({ styles, base: '' });
images.url('a.png', 'square', { density: 2, format: 'webp' }) satisfies string;
images.facts('a.png') satisfies Promise<Facts>;
angularLoader({ styles, base: '' })({ src: 'a.png', width: 320 }) satisfies string;
// @ts-expect-error There is no such style.
images.url('a.png', 'sqare');
// @ts-expect-error There is no such format.
images.srcset('a.png', { format: 'tiff' });
`;

describe('Types', () => {
  test('are right, and the declarations are those of the code (npm run types)', () => {
    for (const [file, text] of declarations()) {
      assert.equal(readFileSync(new URL(file, kit), 'utf8'), text, file);
    }
  });

  test('let a page name only styles that exist', () => {
    const folder = `${target}page/`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}styles.ts`, styles('--types'));
    writeFileSync(`${folder}page.ts`, PAGE);
    compile(folder, { compilerOptions: { noEmit: true, declaration: false, emitDeclarationOnly: false }, include: ['*.ts'] });
  });

  test('take no file of the kit beyond 60 lines', () => {
    for (const file of readdirSync(kit).filter((name) => name.endsWith('.js'))) {
      assert.ok(readFileSync(new URL(file, kit), 'utf8').split('\n').length <= 61, file);
    }
  });
});

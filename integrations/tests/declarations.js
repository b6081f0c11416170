// Checks the types of the kit, and makes its declarations. `npm run types` writes them into the kit.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../', import.meta.url));
const work = `${home}target/typed/`;

/** Runs tsc on a configuration that extends the kit's; throws what it prints. */
export function compile(folder, configuration) {
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify({ extends: `${home}tsconfig.json`, ...configuration }));
  try {
    execFileSync(process.execPath, [`${home}node_modules/typescript/bin/tsc`, '-p', folder], { encoding: 'utf8' });
  } catch (failure) {
    throw new Error(failure.stdout);
  }
}

/**
 * Returns the declaration of each file, by its name. A copy without declarations is compiled, because tsc would read an old
 * declaration instead of the code.
 */
export function declarations() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(`${work}kit`, { recursive: true });
  for (const file of readdirSync(`${home}kit`).filter((name) => name.endsWith('.js') || name === 'types.d.ts')) {
    copyFileSync(`${home}kit/${file}`, `${work}kit/${file}`);
  }
  compile(work, { compilerOptions: { rootDir: 'kit', outDir: 'made' }, include: ['kit/*'] });
  return new Map(readdirSync(`${work}made`).map((file) => [file, readFileSync(`${work}made/${file}`, 'utf8')]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  declarations().forEach((text, file) => writeFileSync(`${home}kit/${file}`, text));
}

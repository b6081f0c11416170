// Writes a project into the current folder that depends on one package of a lock file, and on nothing else:
//   node one-package.mjs <folder of package-lock.json> <package>
// There it is optional, and npm leaves an optional package out without a word, whatever was wrong with it. For which
// machine it is plays no part here: the function's is not this one.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [home, name] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
const { optional, os, cpu, libc, ...entry } = lock.packages[`node_modules/${name}`];
const project = { name: 'libvips', version: lock.version, private: true, dependencies: { [name]: entry.version } };

copyFileSync(join(home, '.npmrc'), '.npmrc');
writeFileSync('package.json', JSON.stringify(project, null, 2));
writeFileSync(
  'package-lock.json',
  JSON.stringify({ ...project, lockfileVersion: lock.lockfileVersion, requires: true, dependencies: undefined, packages: { '': project, [`node_modules/${name}`]: entry } }, null, 2),
);

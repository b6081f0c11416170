// Starts a real Miniature on a folder, and stops it.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** The folder for what the tests write. */
export const target = `${home}integrations/target/`;

/** What `./miniature styles` prints of the sites' styles. @param {'--json' | '--types'} form */
export function styles(form) {
  return execFileSync(`${home}miniature`, ['styles', `${home}integrations/sites/styles.yaml`, form], { encoding: 'utf8' });
}

/**
 * Serves copies of the test images from a new folder.
 *
 * @param {string} name of the folder
 * @returns {Promise<{ base: string, originals: string, stop: () => Promise<void> }>}
 */
export async function serve(name) {
  const originals = `${target}${name}/`;
  rmSync(originals, { recursive: true, force: true });
  mkdirSync(originals, { recursive: true });
  cpSync(`${home}test-images`, originals, { recursive: true });
  const server = spawn(
    `${home}miniature`,
    ['serve', '--port', '0', '--s3-port', '0', '--originals', originals, '--styles', `${home}integrations/sites/styles.yaml`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const base = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (text) => {
      said += text;
      const address = /^Thumbnails: (http:\S+)\//m.exec(said);
      if (address) resolve(address[1]);
    };
    server.stdout.setEncoding('utf8').on('data', listen);
    server.stderr.setEncoding('utf8').on('data', listen);
    ended.then(() => reject(new Error(`The server ended: ${said}`)));
  });
  return {
    base,
    originals,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

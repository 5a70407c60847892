import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Shell } from './src/worker/shell.ts';

const WORKER = 'sw.js';
/** Stands in the worker's source where the shell is told. */
const PLACE = '__SHELL__';
/** What a page without network has no use for: the worker itself, source maps, and what a browser installs the product with. */
const NOT_SHELL = /^(sw\.js|manifest\.webmanifest|icons\/.*|.*\.map)$/;

/** Builds the service worker beside the page, and tells it by name and hash what the page consists of. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      const id = join(import.meta.dirname, 'src/worker/service-worker.ts');
      this.emitFile({ type: 'chunk', id, fileName: WORKER });
    },
    // Not before everything lies on the disk: what is public passes no bundle.
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no directory');
      const path = join(dir, WORKER);
      const source = readFileSync(path, 'utf8');
      if (!source.includes(PLACE)) throw new Error(`${WORKER} has no place for the shell`);
      // browsers run it as a plain script: what it shared with the page would be a file of its own that it cannot load
      if (/(^|[;}\s])import\s*["'{*]/.test(source))
        throw new Error(`${WORKER} imports something that the page uses too`);
      writeFileSync(
        path,
        source.replace(PLACE, () => JSON.stringify(shellIn(dir))),
      );
    },
  };
}

/** The shell as it lies in a directory that has been built. */
export function shellIn(directory: string): Shell {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !NOT_SHELL.test(name))
    .sort()
    .map((name) => ({ path: `/${name}`, integrity: integrityOf(readFileSync(join(directory, name))) }));
  return { version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16), files };
}

/** As the `integrity` of a request is written: https://www.w3.org/TR/SRI/ */
function integrityOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

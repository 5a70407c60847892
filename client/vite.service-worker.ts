import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Shell } from './src/worker/shell.ts';

/** The app's, which keeps all of it but the small pages, and that of sheets and shifts, which keeps those and nothing else. */
const WORKERS = [
  { file: 'sw.js', source: 'src/worker/service-worker.ts', shellIn },
  { file: 'blad-sw.js', source: 'src/worker/sheet-worker.ts', shellIn: sheetShellIn },
] as const;
/** Stands in the worker's source where the shell is told. */
const PLACE = '__SHELL__';
/** What the app without network has no use for: workers, source maps, what a browser installs the product with, sheets, personal links, who is TiB for anybody. */
const NOT_SHELL =
  /^(sw\.js|blad-sw\.js|blad\.html|pass\.html|besok\.html|lyssna\.html|verksamhet\.html|svar\.html|prov\.html|tib\.html|manifest\.webmanifest|icons\/.*|.*\.map)$/;

/** Builds the service workers beside the pages, and tells each by name and hash what its page consists of. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      for (const { file, source } of WORKERS)
        this.emitFile({ type: 'chunk', id: join(import.meta.dirname, source), fileName: file });
    },
    // Not before everything lies on the disk: what is public passes no bundle.
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no directory');
      for (const worker of WORKERS) tellShell(join(dir, worker.file), worker.shellIn(dir));
    },
  };
}

function tellShell(path: string, shell: Shell): void {
  const source = readFileSync(path, 'utf8');
  if (!source.includes(PLACE)) throw new Error(`${path} has no place for the shell`);
  // browsers run it as a plain script: what it shared with a page would be a file of its own that it cannot load
  if (/(^|[;}\s])import\s*["'{*]/.test(source)) throw new Error(`${path} imports something that a page uses too`);
  writeFileSync(
    path,
    source.replace(PLACE, () => JSON.stringify(shell)),
  );
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
    .sort();
  return shellOf(directory, files);
}

/** The pages of sheets and shifts, and what their markup asks for. */
function sheetShellIn(directory: string): Shell {
  const pages = ['blad.html', 'pass.html', 'besok.html', 'lyssna.html', 'verksamhet.html'];
  const asked = pages.flatMap((page) => {
    const markup = readFileSync(join(directory, page), 'utf8');
    return [...markup.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);
  });
  return shellOf(directory, [...pages, ...new Set(asked)]);
}

function shellOf(directory: string, names: readonly string[]): Shell {
  const files = names.map((name) => ({
    path: `/${name}`,
    integrity: integrityOf(readFileSync(join(directory, name))),
  }));
  return { version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16), files };
}

/** As the `integrity` of a request is written: https://www.w3.org/TR/SRI/ */
function integrityOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

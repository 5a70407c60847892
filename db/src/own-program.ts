import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * What to run for a program of ours that is told by the path of its source. The very file that runs decides: a bundle has
 * its programs beside itself, and the sources are run by tsx. `BUILT_PROGRAMS`, which only the sources look at, names a
 * bundle of the same sources: our tests start many, and a bundle loads in a third of the time (`vitest.config.ts`).
 */
export function ownProgram(source: string): { path: string; isSource: boolean } {
  const here = import.meta.filename;
  const name = basename(source).replace(/\.ts$/, '.js');
  if (!here.endsWith('.ts')) return { path: join(dirname(here), name), isSource: false };
  const { BUILT_PROGRAMS } = process.env;
  const built = BUILT_PROGRAMS ? join(BUILT_PROGRAMS, name) : source;
  return existsSync(built) ? { path: built, isSource: built === source } : { path: source, isSource: true };
}

/** Starts a thread of ours, by the path of its source. */
export function startThread(source: string, options: WorkerOptions): Worker {
  const { path, isSource } = ownProgram(source);
  if (!isSource) return new Worker(path, options);
  // a thread's first file is not loaded by what `--import` brings, before Node 22
  const load = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
    .then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL(path).href)}); })
    .catch((error) => { setImmediate(() => { throw error; }); });`;
  return new Worker(load, { eval: true, ...options });
}

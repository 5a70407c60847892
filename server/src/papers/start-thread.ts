import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread of ours, by the path of its source. The very file that runs: a bundle has its programs beside itself, and
 * the sources are run by tsx.
 */
export function startThread(source: string, workerData: unknown): Worker {
  const here = import.meta.filename;
  if (!here.endsWith('.ts')) {
    return new Worker(join(dirname(here), basename(source).replace(/\.ts$/, '.js')), { workerData });
  }
  // a thread's first file is not loaded by what `--import` brings, before Node 22
  const program = pathToFileURL(source).href;
  const load = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
    .then(({ register }) => { register(); return import(${JSON.stringify(program)}); })
    .catch((error) => { setImmediate(() => { throw error; }); });`;
  return new Worker(load, { eval: true, workerData });
}

import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PaperDocument, PaperFormat } from './document.ts';

export interface PaperJob {
  paper: PaperDocument;
  format: PaperFormat;
}

/** Makes the file in a thread of its own, which ends with it. Rejects when the thread fails. */
export function makePaper(job: PaperJob): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(job);
    worker.once('message', (file: Uint8Array) => resolve(Buffer.from(file)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a paper')));
  });
}

/** The very file that runs: a bundle has its programs beside itself, and the sources are run by tsx. */
function startWorker(workerData: PaperJob): Worker {
  const here = import.meta.filename;
  if (!here.endsWith('.ts')) return new Worker(join(dirname(here), 'paper.worker.js'), { workerData });
  // a thread's first file is not loaded by what `--import` brings, before Node 22
  const program = pathToFileURL(join(dirname(here), 'paper.worker.ts')).href;
  const load = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
    .then(({ register }) => { register(); return import(${JSON.stringify(program)}); })
    .catch((error) => { setImmediate(() => { throw error; }); });`;
  return new Worker(load, { eval: true, workerData });
}

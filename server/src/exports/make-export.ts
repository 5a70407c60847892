import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamHead } from '@ledningsplats/db/export/incident-snapshot.ts';
import { startThread } from '../papers/start-thread.ts';
import type { ExportJob, ExportSaid } from './export-job.ts';

export interface MadeExport {
  heads: StreamHead[];
  /** Bytes. */
  size: number;
}

/**
 * Makes the file in a thread of its own. Rejects when the thread fails or `signal` ends it, and then nothing is left of the
 * file.
 */
export function makeExport(
  job: ExportJob,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<MadeExport> {
  return new Promise<MadeExport>((resolve, reject) => {
    const worker = startThread(join(import.meta.dirname, 'export.worker.ts'), job);
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    let made: MadeExport | null = null;
    worker.on('message', (said: ExportSaid) => {
      if ('heads' in said) made = said;
      else onProgress(said.done, said.of);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      if (made !== null && !signal.aborted) resolve(made);
      else reject(new Error('the thread ended without an export'));
    });
  }).catch((error: unknown) => {
    rmSync(`${job.path}.partial`, { force: true });
    rmSync(job.path, { force: true });
    throw error;
  });
}

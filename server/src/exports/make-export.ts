import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamHead } from '@ledningsplats/db/export/incident-snapshot.ts';
import { startProcess } from '../jobs/start-process.ts';
import type { ExportJob, ExportSaid } from './export-job.ts';

export interface MadeExport {
  heads: StreamHead[];
  /** Bytes. */
  size: number;
}

/** How an export is made: in a process of its own, or where it is tested what it says and not how. */
export type MakeExport = typeof makeExport;

/**
 * Makes the file in a process of its own: what it takes of the machine and of memory is never the server's. Rejects when the
 * process fails or crashes, or `signal` ends it, and then nothing is left of the file.
 */
export function makeExport(
  job: ExportJob,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<MadeExport> {
  return new Promise<MadeExport>((resolve, reject) => {
    const child = startProcess(join(import.meta.dirname, 'export.worker.ts'), job, 'waited_for');
    // in the midst of drawing it hears nothing else
    const stop = () => void child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    let made: MadeExport | null = null;
    let fault: Error | null = null;
    child.on('message', (said: ExportSaid) => {
      if ('heads' in said) made = said;
      else if ('fault' in said) fault = asError(said.fault);
      else onProgress(said.done, said.of);
    });
    child.on('error', reject);
    // not `exit`: what it said last may still be on its way
    child.once('close', (code, by) => {
      signal.removeEventListener('abort', stop);
      if (made !== null && !signal.aborted) resolve(made);
      else reject(fault ?? new Error(`the process ended without an export (${by ?? code})`));
    });
  }).catch((error: unknown) => {
    rmSync(`${job.path}.partial`, { force: true });
    rmSync(job.path, { force: true });
    throw error;
  });
}

function asError({ message, code, stack }: Extract<ExportSaid, { fault: unknown }>['fault']): Error {
  return Object.assign(new Error(message), code === null ? {} : { code }, stack === null ? {} : { stack });
}

import { join } from 'node:path';
import { startThread } from '@ledningsplats/db/own-program.ts';
import type { PaperDocument, PaperFormat } from './document.ts';

export interface PaperJob {
  paper: PaperDocument;
  format: PaperFormat;
}

/** Makes the file in a thread of its own, which ends with it. Rejects when the thread fails. */
export function makePaper(job: PaperJob): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = startThread(join(import.meta.dirname, 'paper.worker.ts'), { workerData: job });
    worker.once('message', (file: Uint8Array) => resolve(Buffer.from(file)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a paper')));
  });
}

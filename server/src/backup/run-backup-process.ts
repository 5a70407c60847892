import { join } from 'node:path';
import type { BackupProgress } from '@ledningsplats/shared/core/administration.ts';
import { startProcess } from '../jobs/start-process.ts';
import type { BackupJob } from './backup-and-try.ts';
import type { BackupOutcome } from './backup-outcome.ts';

/** What the process tells. */
export type BackupMessage = { progress: BackupProgress } | { outcome: BackupOutcome };

/** Does a job in a process of its own. Never rejects; `signal` ends it. */
export function runBackupProcess(
  job: BackupJob,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
): Promise<BackupOutcome> {
  return new Promise((resolve) => {
    const child = startProcess(join(import.meta.dirname, 'backup.worker.ts'), job, 'last');
    const stop = () => void child.kill();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    const stopped: BackupOutcome = { ok: false, at: job.at, fault: 'stopped' };
    child.on('message', (message: BackupMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.outcome);
    });
    // each of them: it is ended, and then may not take what was sent to it
    child.on('error', () => resolve(stopped));
    child.once('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve(stopped);
    });
  });
}

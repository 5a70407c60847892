import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import type { BackupProgress } from '@ledningsplats/shared/core/administration.ts';
import type { BackupJob } from './backup-and-try.ts';
import type { BackupOutcome } from './backup-outcome.ts';

/** After everything else on the machine, the server above all. */
const LAST = 19;

/** What the process tells. */
export type BackupMessage = { progress: BackupProgress } | { outcome: BackupOutcome };

/** Does a job in a process of its own. Never rejects; `signal` ends it. */
export function runBackupProcess(
  job: BackupJob,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
): Promise<BackupOutcome> {
  // the very file that runs: a bundle has its programs beside itself, the sources are run by tsx
  const here = import.meta.filename;
  const isSource = here.endsWith('.ts');
  const program = join(dirname(here), isSource ? 'backup.worker.ts' : 'backup.worker.js');
  return new Promise((resolve) => {
    const child = fork(program, { execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [], signal });
    if (child.pid !== undefined) setPriority(child.pid, LAST);
    const stopped: BackupOutcome = { ok: false, at: job.at, fault: 'stopped' };
    child.on('message', (message: BackupMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.outcome);
    });
    // each of them: it is ended, and then may not take what was sent to it
    child.on('error', () => resolve(stopped));
    child.once('exit', () => resolve(stopped));
    child.send(job);
  });
}

import type { BackupProgress } from '@ledningsplats/shared/core/administration.ts';
import { type BackupJob, backUpAndTry } from './backup-and-try.ts';
import type { BackupMessage } from './run-backup-process.ts';

// A process of its own for a backup, so that the server goes on answering. Gets one job, tells how far it has come,
// answers its outcome and ends; ends with the server too.

/** As often as anybody looks. */
const TELL_EVERY_MS = 500;

let told = 0;
const send = (message: BackupMessage, sent: () => void = () => {}) => process.send?.(message, sent);

process.on('disconnect', () => process.exit(1));
process.once('message', (job: BackupJob) => {
  void backUpAndTry(job, tell).then((outcome) => send({ outcome }, () => process.exit(0)));
});

function tell(progress: BackupProgress): void {
  const at = Date.now();
  if (at - told < TELL_EVERY_MS) return;
  told = at;
  send({ progress });
}

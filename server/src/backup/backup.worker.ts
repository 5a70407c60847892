import { type BackupJob, backUpAndTry } from './backup-and-try.ts';

// A process of its own for a scheduled backup, so that the server goes on answering. Gets one job, answers its outcome
// and ends; ends with the server too.

process.on('disconnect', () => process.exit(1));
process.once('message', (job: BackupJob) => {
  void backUpAndTry(job).then((outcome) => process.send?.(outcome, () => process.exit(0)));
});

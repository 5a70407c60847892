import type { ExportJob, ExportSaid } from './export-job.ts';
import { writeExport } from './write-export.ts';

// A process of its own for an export, so that nobody's command waits for it. Gets one job, tells how far it has come, answers
// and ends; ends with the server too.

process.on('disconnect', () => process.exit(1));
process.once('message', (job: ExportJob) => {
  void writeExport(job, (done, of) => say({ done, of }))
    .catch(asFault)
    .then((said) => say(said, () => process.exit(0)));
});

function say(said: ExportSaid, after: () => void = () => {}): void {
  // when the server has gone there is nobody to tell
  process.send?.(said, after);
}

function asFault(error: unknown): ExportSaid {
  const { message, code = null, stack = null } = error as NodeJS.ErrnoException;
  return { fault: { message, code, stack } };
}

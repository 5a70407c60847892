import type { Services } from '../services.ts';

const HOUR_MS = 3_600_000;
/** A file is sent in a moment before its line; one that has waited a day was given up. */
const GIVEN_UP_AFTER_MS = 24 * HOUR_MS;

/** Lets go of files that were sent in and never became a line's: at the start, and every hour. Answers what stops it. */
export function sweepAttachments({ store, now, log }: Services): () => void {
  let sweeping = Promise.resolve();
  const sweep = (isStarting: boolean) => {
    sweeping = sweeping
      .then(() => sweepAll(store, now() - GIVEN_UP_AFTER_MS, isStarting))
      .then((count) => {
        if (count > 0) log.info({ count }, 'files that never became a line were let go');
      })
      .catch((error) => log.warn({ err: error }, 'files not swept'));
  };
  sweep(true);
  const timer = setInterval(() => sweep(false), HOUR_MS).unref();
  return () => clearInterval(timer);
}

/** As long as there are any: each time is one commit, between which lines are stored. */
async function sweepAll({ attachments }: Services['store'], before: number, isStarting: boolean): Promise<number> {
  let sum = await attachments.sweep({ before, isStarting });
  for (let count = sum; count > 0; sum += count) count = await attachments.sweep({ before, isStarting: false });
  return sum;
}

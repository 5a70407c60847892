import type { Services } from '../services.ts';

const DAY_MS = 24 * 3_600_000;
/** Long enough to see, after a night and a weekend, what was sent; the history has the call-out itself. */
const KEEP_MS = 14 * DAY_MS;
const EVERY_MS = 3_600_000;

/** Lets go of the texts of messages that were settled two weeks ago: at the start, and every hour. Answers what stops it. */
export function clearMessageTexts({ messages, now, log }: Pick<Services, 'messages' | 'now' | 'log'>): () => void {
  const clear = () => {
    messages
      .clearTexts(now() - KEEP_MS)
      .then((count) => {
        if (count > 0) log.info({ count }, 'texts of messages were let go');
      })
      .catch((error) => log.warn({ err: error }, 'texts of messages not cleared'));
  };
  clear();
  const timer = setInterval(clear, EVERY_MS).unref();
  return () => clearInterval(timer);
}

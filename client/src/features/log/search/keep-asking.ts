import type { Sync } from '../../../sync/sync.ts';

/** What has come to the log since is asked for too, though not at every line of a busy hour. */
const ASK_AGAIN_EVERY = 1_000;

/** Between two questions about what the server is still preparing, beside what it waits itself. */
const ASK_ON_EVERY = 250;

/**
 * Asks at once, soon again where the answer is not the last word (`isUnderway`), and again when one of the streams has grown since, or there was no contact (null). So what is corrected
 * is read corrected, and what is removed leaves the screen. Answers what ends it.
 */
export function keepAsking<Reply>(
  { store }: Sync,
  streams: readonly string[],
  ask: () => Promise<Reply | null>,
  onReply: (reply: Reply | null) => void,
  isUnderway: (reply: Reply) => boolean = () => false,
): () => void {
  const heads = () => streams.map((stream) => store.getState().streams[stream]?.head.seq).join();
  let isLeft = false;
  let isAsking = false;
  let askedAt: string | null = null;
  const askNow = async () => {
    isAsking = true;
    const now = heads();
    const reply = await ask();
    isAsking = false;
    askedAt = reply === null ? null : now;
    if (isLeft) return;
    onReply(reply);
    if (reply !== null && isUnderway(reply)) setTimeout(() => !isLeft && !isAsking && void askNow(), ASK_ON_EVERY);
  };
  void askNow();
  const timer = setInterval(() => {
    if (!isAsking && heads() !== askedAt) void askNow();
  }, ASK_AGAIN_EVERY);
  return () => {
    isLeft = true;
    clearInterval(timer);
  };
}

import { type ReaderMark, SAID_SEEN } from '@ledningsplats/shared/core/protocol.ts';
import type { Api } from './api.ts';
import { streamPath } from './api.ts';
import type { ConfirmedStore } from './store.ts';
import type { MarkActions } from './sync.ts';

export interface Marks extends MarkActions {
  /** Sends at once what has been looked at; the page may be on its way out. */
  flush: () => void;
  purge: () => void;
}

export interface MarksHooks {
  /** Whether whoever is signed in reads incidents at all. */
  isReader: () => boolean;
  request: Api['request'];
  confirmed: ConfirmedStore;
  now: () => number;
  after: (ms: number, run: () => void) => () => void;
}

type Seen = Pick<ReaderMark, 'lines' | 'seenAt'>;

/** Long enough that a busy hour is a few requests a minute from each board, short enough that another device agrees. */
const SENT_EVERY = 10_000;

/** How far one has looked in each log [LG8]. A mark moves forwards alone, here as on the server. */
export function createMarks({ isReader, request, confirmed, now, after }: MarksHooks): Marks {
  const due = new Map<string, Seen>();
  let callOff: (() => void) | null = null;
  /** Raised by `purge`: an answer to an earlier question is no longer wanted. */
  let generation = 0;

  const merge = (more: Readonly<Record<string, ReaderMark>>, isTold: boolean) =>
    confirmed.updateNow((state) => {
      const byStream = { ...state.marks.byStream };
      for (const [stream, mark] of Object.entries(more)) byStream[stream] = furthest(byStream[stream], mark);
      return { ...state, marks: { isTold: isTold || state.marks.isTold, byStream } };
    });

  const flush = () => {
    callOff?.();
    callOff = null;
    const mine = generation;
    for (const [key, seen] of due) {
      due.delete(key);
      const [stream, body] = sentAs(key, seen);
      void request('POST', streamPath(stream, 'mark'), body).then((answer) => {
        // Without contact it waits for the next time that something is seen, or for contact.
        const isLost = !answer.ok && answer.code === 'no_contact';
        if (isLost && mine === generation && !due.has(key)) due.set(key, seen);
      });
    }
  };

  return {
    refresh: async () => {
      if (!isReader()) return;
      const mine = generation;
      flush();
      const answer = await request<{ marks: Record<string, ReaderMark> }>('GET', '/api/marks');
      if (mine === generation && answer.ok) merge(answer.value.marks, true);
    },
    see: (stream, seen) => {
      merge({ [stream]: { ...seen, lookedAt: now() } }, false);
      due.set(stream, seen);
      callOff ??= after(SENT_EVERY, flush);
    },
    say: (stream, seen) => {
      const key = `${stream}${SAID_SEEN}`;
      merge({ [key]: { ...seen, lookedAt: now() } }, false);
      due.set(key, seen);
      flush();
    },
    flush,
    purge: () => {
      generation += 1;
      callOff?.();
      callOff = null;
      due.clear();
      confirmed.updateNow((state) => ({ ...state, marks: { isTold: false, byStream: {} } }));
    },
  };
}

function sentAs(key: string, seen: Seen): [stream: string, body: Seen & { isSaid?: true }] {
  return key.endsWith(SAID_SEEN) ? [key.slice(0, -SAID_SEEN.length), { ...seen, isSaid: true }] : [key, seen];
}

function furthest(one: ReaderMark | undefined, other: ReaderMark): ReaderMark {
  if (!one) return other;
  return {
    lines: Math.max(one.lines, other.lines),
    seenAt: Math.max(one.seenAt, other.seenAt),
    lookedAt: Math.max(one.lookedAt, other.lookedAt),
  };
}

import { connectionTexts } from '../../i18n/connection.ts';
import type { ConnectionView, OutboxItem } from '../../sync/views.ts';
import { formatDuration, formatWhen } from '../../ui/format-time.ts';

export interface ConnectionWords {
  tone: 'ok' | 'weak' | 'offline';
  /** `Ansluten`, `Svag anslutning`, `Inget nät sedan 14:02`. */
  state: string;
  /** How old the picture is, once it is not current. */
  age: string | null;
}

/** Under this an answer is only on its way; beyond it the person should know that it has not arrived. */
const SLOW_AFTER = 5_000;

/** The state of the line in words [LG13]. `now` and the times in the view are the server's. */
export function connectionWords(view: ConnectionView, items: readonly OutboxItem[], now: number): ConnectionWords {
  switch (view.state) {
    case 'connected': {
      const isSlow = items.some(({ state, shownAt }) => isOnItsWay(state) && now - shownAt > SLOW_AFTER);
      return {
        tone: isSlow ? 'weak' : 'ok',
        state: isSlow ? connectionTexts.weak : connectionTexts.connected,
        age: null,
      };
    }
    case 'reconnecting':
      return { tone: 'weak', state: connectionTexts.weak, age: ageOf(view.contactAt, now) };
    case 'offline':
      return {
        tone: 'offline',
        state: view.since > 0 ? connectionTexts.offlineSince(formatWhen(view.since, now)) : connectionTexts.offline,
        age: ageOf(view.contactAt, now),
      };
    default:
      return view.state satisfies never;
  }
}

export function isOnItsWay(state: OutboxItem['state']): boolean {
  return state === 'queued' || state === 'sending';
}

/** Said from one minute on: below that the word for the line itself is enough. */
function ageOf(contactAt: number | null, now: number): string | null {
  if (contactAt === null || now - contactAt < 60_000) return null;
  return connectionTexts.pictureAge(formatDuration(now - contactAt));
}

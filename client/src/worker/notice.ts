import type { PushNotice } from '@ledningsplats/shared/channels/push-notice.ts';
import { noticeTexts } from '../i18n/notices.ts';

/** What the device shows of a notice, and what it does when it is touched. Nothing of what has happened is in it. */
export interface ShownNotice {
  title: string;
  body: string;
  /** One that comes twice takes its own place. */
  tag: string;
  /** Stays on the screen until somebody has touched it. */
  isStaying: boolean;
  /** A page of ours. */
  path: string;
  /** To be given back when it has been shown; null: nobody asks. */
  receipt: { id: string; receipt: string } | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A browser asks that something is shown for every push, so also one that cannot be read shows that there is something. */
export function readNotice(text: string): ShownNotice {
  const notice = parse(text);
  const { id, receipt, isExercise, purpose } = notice ?? {};
  const isKnown = typeof id === 'string' && UUID.test(id) && typeof receipt === 'string';
  const kind = purpose?.kind;
  const words = noticeTexts[isOwnWords(kind) ? kind : 'callout'];
  return {
    title: isExercise === true ? noticeTexts.exercise(words.title) : words.title,
    body: words.body,
    tag: isKnown ? id : 'ledningsplats',
    isStaying: kind !== 'trial' && kind !== 'test' && kind !== 'improvement',
    path: pathOf(purpose),
    receipt: isKnown ? { id, receipt } : null,
  };
}

function isOwnWords(kind: string | undefined): kind is 'trial' | 'test' | 'handover' | 'improvement' {
  return kind === 'trial' || kind === 'test' || kind === 'handover' || kind === 'improvement';
}

/** Only an id is taken out of the notice: the address is our own. */
function pathOf(purpose: Partial<PushNotice>['purpose']): string {
  if (purpose?.kind === 'handover') return '/beredskap/overlamning';
  if (purpose?.kind === 'improvement') return '/atgarder';
  const incident = purpose?.kind === 'callout' ? purpose.incident : null;
  return typeof incident === 'string' && UUID.test(incident) ? `/handelser/${incident}` : '/';
}

function parse(text: string): Partial<PushNotice> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

import type { IncidentState } from '../core/incident-state.ts';
import { EXERCISE_MARK } from '../exercise-mark/mark-text.ts';
import type { Plan } from '../plan/plan.ts';

/** The text that the plan has prepared for the level that holds [LM1], with the incident's own words; empty where there is none. */
export function preparedText(plan: Plan, state: Pick<IncidentState, 'incident'>): string {
  const text = plan.callOut.texts.find(({ level }) => level === state.incident.level.rank)?.text ?? '';
  return withWords(text, plan, state);
}

/** Krisstöd's own prepared text [KR2]; `gathering` is where and when, in the leader's words, and may be nothing. */
export function preparedCallIn(plan: Plan, state: Pick<IncidentState, 'incident'>, gathering: string): string {
  const said = gathering.trim();
  const samling = said === '' || /[.!?]$/u.test(said) ? said : `${said}.`;
  return withWords(plan.krisstod.callIn.text ?? '', plan, state, { samling });
}

function withWords(text: string, plan: Plan, { incident }: Pick<IncidentState, 'incident'>, more: object = {}): string {
  const words: Record<string, string> = {
    rubrik: incident.title ?? '',
    nivå: plan.levels.find(({ rank }) => rank === incident.level.rank)?.name ?? '',
    plats: incident.place ?? '',
    ...more,
  };
  const filled = text.replaceAll(/\{(\p{L}+)\}/gu, (whole, name: string) => words[name] ?? whole);
  return filled.replaceAll(/ {2,}/gu, ' ').trim();
}

export interface MessageParts {
  isExercise: boolean;
  text: string;
  /** Personal address for the answer; null where the server has no public address to write. */
  link: string | null;
  /** Whom to ring; null where nobody has said. */
  call: string | null;
  /** A letter that can be replied to. */
  isRepliedTo?: boolean;
}

/**
 * What one person gets, whole: an exercise says so before all else, and the link and the number come last. Without a public
 * address no link is written, and a call is asked for instead [LM2].
 */
export function messageText({ isExercise, text, link, call, isRepliedTo = false }: MessageParts): string {
  const isAnswered = link !== null || isRepliedTo;
  const parts = [
    ...(isExercise ? [`${EXERCISE_MARK}.`] : []),
    text,
    ...(isRepliedTo ? ['Svara på det här brevet med ja, nej eller på väg, och gärna när du är framme.'] : []),
    ...(link === null ? [] : [isRepliedTo ? `Eller svara här: ${link}` : `Svara: ${link}`]),
    ...(call === null ? [] : [isAnswered ? `Ring TiB: ${call}` : `Svara genom att ringa TiB: ${call}`]),
  ];
  return parts.join(' ');
}

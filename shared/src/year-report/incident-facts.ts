import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { IncidentHeadline } from '../core/protocol.ts';
import type { DecisionReading } from '../decisions/decision-reading.ts';

/** What of an incident a year's figures are made of [EX2]: numbers, times and what was opened; nobody is named. */
export interface IncidentFacts extends Pick<IncidentHeadline, 'id' | 'number' | 'title' | 'mode' | 'openedAt'> {
  /** It is the same occurrence as another, and that one is counted [LA12]. */
  isMerged: boolean;
  /** The exercise that it is a run of; absent: none that is in the calendar. */
  exercise?: string;
  /** The level that it has without any decision: the lowest of its plan. */
  ground: number;
  /** Levels that it was raised to, by decisions that were not disowned, in time. Lowering reaches nothing. */
  levels: readonly { rank: number; at: number }[];
  /** Krisstöd's efforts, each once. */
  efforts: readonly { effort: number; at: number }[];
  /** Each time a place began to receive people. */
  openings: readonly { place: string; name: string; placeKind: string; at: number }[];
}

/**
 * The facts of an incident, of its registers: every decision, and what happened at each of the places that they opened. What was
 * disowned was never decided, so neither a level, an effort nor an opening that rests on it is there [LA4].
 */
export function incidentFacts(
  headline: IncidentHeadline,
  ground: number,
  decisions: readonly DecisionReading[],
  places: readonly (readonly OpenStreamEvent[])[],
): IncidentFacts {
  const { id, number, title, mode, openedAt, related = [] } = headline;
  const held = decisions.filter(({ status }) => status !== 'disowned').sort((one, other) => one.number - other.number);
  const disowned = new Set(decisions.filter(({ status }) => status === 'disowned').map((one) => one.number));
  return {
    id,
    number,
    title,
    mode,
    openedAt,
    isMerged: related.some(({ kind }) => kind === 'merged_into'),
    ground,
    levels: held.flatMap(({ subject, decidedAt }) =>
      subject.kind === 'level' && subject.to > subject.from ? { rank: subject.to, at: decidedAt } : [],
    ),
    efforts: effortsOf(held),
    openings: places.flatMap((events) => openingsOf(events, disowned)),
  };
}

/** The highest level that it ever came to [LA1]. */
export function highestLevel({ ground, levels }: IncidentFacts): number {
  return Math.max(ground, ...levels.map(({ rank }) => rank));
}

function effortsOf(held: readonly DecisionReading[]): IncidentFacts['efforts'] {
  const first = new Map<number, number>();
  for (const { subject, decidedAt } of held) {
    if (subject.kind !== 'krisstod' || subject.to !== 'active') continue;
    if (!first.has(subject.effort)) first.set(subject.effort, decidedAt);
  }
  return [...first].map(([effort, at]) => ({ effort, at }));
}

/** A step that needs no decision rests on the one before it: a place that was prepared by a decision is opened under it. */
function openingsOf(events: readonly OpenStreamEvent[], disowned: ReadonlySet<number>): IncidentFacts['openings'] {
  let under: number | null = null;
  return events.flatMap((event) => {
    if (event.type !== 'PlaceStateChanged') return [];
    const { place, name, kind, from, to, decision } = event.data;
    under = decision ?? under;
    const isOpened = (to === 'open' || to === 'full') && (from === 'closed' || from === 'preparing');
    if (!isOpened || (under !== null && disowned.has(under))) return [];
    return { place, name, placeKind: kind, at: event.meta.occurredAt };
  });
}

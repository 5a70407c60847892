import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { reallyRecordedAt } from '@ledningsplats/shared/core/exercise-time.ts';
import { foldStream, type StreamStates } from '@ledningsplats/shared/core/fold.ts';
import type { ImprovementsStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { type Evaluated, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type EvaluationState, NOTHING_EVALUATED } from '@ledningsplats/shared/evaluations/events.ts';
import { type Figures, foldFigures, NO_FIGURES } from '@ledningsplats/shared/evaluations/figures.ts';
import { foldImprovement, type ImprovementEntry } from '@ledningsplats/shared/improvements/improvement-entry.ts';
import { readEvents } from '../core/read-events.ts';

/** Events read at a time: a long log is read without holding up who writes in it. */
const CHUNK = 1_000;

export interface AdoptedEvaluation {
  state: EvaluationState;
  /** When it was adopted by the world's clock: what else the report shows is of then. UTC milliseconds. */
  until: number;
}

/** An evaluation as it stood when it was adopted, at a seq; texts that have been removed since are gone [LG10]. */
export async function evaluationAt(store: EventStore, stream: string, seq: number): Promise<AdoptedEvaluation> {
  let state: EvaluationState = NOTHING_EVALUATED;
  let until = 0;
  await each(store, stream, (event) => {
    if (event.seq === seq) until = reallyRecordedAt(event.meta);
    // what a later removal took is taken from every version
    if (event.seq > seq && event.type !== 'ContentRedacted') return;
    state = foldStream('evaluation', state, event);
  });
  return { state, until };
}

/**
 * The state of a stream as it was at an instant by the world's clock; what has been removed since is gone [LG10]. Null:
 * nothing was there. For streams that are short, as the calendar, a script or the plan are: all of it is read.
 */
export async function stateAt<Kind extends 'exercises' | 'exercise' | 'plan'>(
  store: EventStore,
  kind: Kind,
  stream: string,
  until: number,
): Promise<StreamStates[Kind] | null> {
  let state: StreamStates[Kind] | null = null;
  await each(store, stream, (event) => {
    if (reallyRecordedAt(event.meta) > until && event.type !== 'ContentRedacted') return;
    state = foldStream(kind, state ?? undefined, event);
  });
  return state;
}

/** What an incident's history says of how it went, of what was recorded by `until` (UTC milliseconds, the world's). */
export async function figuresOf(store: EventStore, incident: string, until: number): Promise<Figures> {
  let figures = NO_FIGURES;
  await each(store, incidentStream(incident), (event) => {
    if (reallyRecordedAt(event.meta) <= until) figures = foldFigures(figures, event);
  });
  return figures;
}

/** What came of it to be better, as it stood at `until`, in the order that it was added. */
export async function improvementsOf(store: EventStore, of: Evaluated, until: number): Promise<ImprovementEntry[]> {
  const found = new Map<string, ImprovementsStreamEvent[]>();
  const removals: ImprovementsStreamEvent[] = [];
  await each(store, 'improvements', (known) => {
    const event = known as ImprovementsStreamEvent;
    if (event.type === 'ContentRedacted') removals.push(event);
    if (event.meta.recordedAt > until || event.type === 'ContentRedacted' || !('improvement' in event.data)) return;
    const { improvement } = event.data;
    const isOf = event.type === 'ImprovementAdded' && event.data.from?.kind === of.kind && event.data.from.id === of.id;
    if (isOf) found.set(improvement, []);
    found.get(improvement)?.push(event);
  });
  return [...found.values()].flatMap((events) => foldImprovement([...events, ...removals]) ?? []);
}

async function each(store: EventStore, stream: string, take: (event: KnownEvent) => void): Promise<void> {
  let after = 0;
  for (;;) {
    const events = await readEvents(store, stream, after, CHUNK);
    for (const event of events) take(event);
    if (events.length < CHUNK) return;
    after += events.length;
  }
}

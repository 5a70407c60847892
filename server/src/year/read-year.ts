import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { reallyRecordedAt } from '@ledningsplats/shared/core/exercise-time.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type DecisionReading, foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { type ExerciseEvent, type ExercisesState, NO_EXERCISES_YET } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { instantOf, type LocalDate } from '@ledningsplats/shared/roster/wall-time.ts';
import { type IncidentFacts, incidentFacts } from '@ledningsplats/shared/year-report/incident-facts.ts';
import { type HeldExercise, heldExercises, type YearGround } from '@ledningsplats/shared/year-report/year-report.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { readEvents } from '../core/read-events.ts';
import type { Services } from '../services.ts';

const PAGE = 200;

/**
 * What a year's figures, and the year's before it, are made of: the registers of every incident that was open during them, and the
 * whole history of the exercises and the sirens. No bounded state is asked: it forgets what is over. What was exercised is of the
 * year that it was exercised in, whatever day was played [OV1].
 */
export async function readYear(services: Services, plan: Plan, year: number): Promise<YearGround> {
  const { store, plans, now } = services;
  const { timeZone } = plan.municipality;
  const begins = instantOf(`${year - 1}-01-01T00:00`, timeZone);
  const ends = instantOf(`${year + 1}-01-01T00:00`, timeZone);
  const incidents: IncidentFacts[] = [];
  for (const headline of await allHeadlines(store.events)) {
    const isExercise = headline.mode === 'exercise';
    const openedAt = isExercise ? await reallyOpened(store.events, headline) : headline.openedAt;
    if (openedAt >= ends) continue;
    // an exercise is counted by when it was opened alone, and its other times are the play's
    const lastOf = isExercise ? openedAt : headline.closedAt;
    if (lastOf !== null && lastOf < begins) continue;
    const own = headline.planVersion === null ? null : await plans.get(headline.planVersion);
    const ground = Math.min(...(own?.plan ?? plan).levels.map(({ rank }) => rank));
    incidents.push({ ...(await readIncident(store.events, headline, ground)), openedAt });
  }
  return {
    plan,
    now: now(),
    incidents,
    exercises: await readExercises(store.events),
    sirens: await readSirens(store.events),
  };
}

/** By the world's clock; of one that has been erased what its row says. */
async function reallyOpened(store: EventStore, { id, openedAt }: IncidentHeadline): Promise<number> {
  const [first] = await readEvents(store, incidentStream(id), 0, 1);
  return first ? reallyRecordedAt(first.meta) : openedAt;
}

async function allHeadlines(store: EventStore): Promise<IncidentHeadline[]> {
  const all: IncidentHeadline[] = [];
  let from: number | null = null;
  for (;;) {
    const page: IncidentHeadline[] = await store.headlines({ open: null, before: from, limit: PAGE });
    all.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    from = last.openedAt;
  }
}

async function readIncident(store: EventStore, headline: IncidentHeadline, ground: number): Promise<IncidentFacts> {
  const stream = incidentStream(headline.id);
  const decisions = await readDecisions(store, stream);
  const opened = decisions.flatMap(({ subject }) => (subject.kind === 'place_opening' ? subject.place : []));
  const places = await entriesOf(store, stream, 'place', [...new Set(opened)]);
  return incidentFacts(headline, ground, decisions, places);
}

async function readDecisions(store: EventStore, stream: string): Promise<DecisionReading[]> {
  const decisions: DecisionReading[] = [];
  let before: number | null = null;
  for (;;) {
    const keys: string[] = await store.entries(stream, 'decision', before, PAGE);
    const entries = await entriesOf(store, stream, 'decision', keys);
    decisions.push(...entries.flatMap((events) => foldDecision(events) ?? []));
    if (keys.length < PAGE) return decisions;
    before = entries.at(-1)?.[0]?.seq ?? 0;
  }
}

async function entriesOf(
  store: EventStore,
  stream: string,
  kind: 'decision' | 'place',
  keys: readonly string[],
): Promise<OpenStreamEvent[][]> {
  const found: StoredEntries = new Map();
  await fetchEntries(store, stream, kind, keys, found);
  return keys.map((key) => (found.get(entryName(stream, kind, key)) ?? []) as OpenStreamEvent[]);
}

/** Each exercise by itself, so that none is forgotten for being old. */
async function readExercises(store: EventStore): Promise<HeldExercise[]> {
  const each = new Map<string, ExercisesState>();
  for (const event of await readAll(store, 'exercises')) {
    if (event.type === 'ContentRedacted') continue;
    const { exercise } = (event as ExerciseEvent).data;
    each.set(exercise, foldStream('exercises', each.get(exercise) ?? NO_EXERCISES_YET, event));
  }
  return [...each.values()].flatMap(heldExercises);
}

async function readSirens(store: EventStore): Promise<ReadonlyMap<LocalDate, number>> {
  const heard = new Map<LocalDate, Set<string>>();
  for (const event of await readAll(store, 'sirens')) {
    if (event.type !== 'SirenReported') continue;
    const { test, siren } = event.data;
    heard.set(test, (heard.get(test) ?? new Set()).add(siren));
  }
  return new Map([...heard].map(([date, sirens]) => [date, sirens.size]));
}

async function readAll(store: EventStore, stream: string): Promise<KnownEvent[]> {
  return readEvents(store, stream, 0, (await store.head(stream)).seq);
}

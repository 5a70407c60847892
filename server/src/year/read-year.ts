import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { exerciseStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type DecisionReading, foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { type ExerciseEvent, type ExercisesState, NO_EXERCISES_YET } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { instantOf, type LocalDate } from '@ledningsplats/shared/roster/wall-time.ts';
import type { SirenResult } from '@ledningsplats/shared/sirens/events.ts';
import { isLater } from '@ledningsplats/shared/sirens/evolve.ts';
import { type IncidentFacts, incidentFacts } from '@ledningsplats/shared/year-report/incident-facts.ts';
import { type HeldExercise, heldExercises, type YearGround } from '@ledningsplats/shared/year-report/year-report.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { readEvents } from '../core/read-events.ts';
import type { Services } from '../services.ts';

const PAGE = 200;

/**
 * What a year's figures, and the year's before it, are made of: the registers of every incident that was open during them, and the
 * whole history of the exercises and the sirens. No bounded state is asked: it forgets what is over.
 */
export async function readYear(services: Services, plan: Plan, year: number): Promise<YearGround> {
  const { store, plans, now } = services;
  const { timeZone } = plan.municipality;
  const begins = instantOf(`${year - 1}-01-01T00:00`, timeZone);
  const ends = instantOf(`${year + 1}-01-01T00:00`, timeZone);
  const { held, runs } = await readExercises(store.events);
  const incidents: IncidentFacts[] = [];
  for (const listed of await allHeadlines(store.events)) {
    const headline = await inWorldTime(store.events, listed);
    if (headline.openedAt >= ends || (headline.closedAt !== null && headline.closedAt < begins)) continue;
    const own = headline.planVersion === null ? null : await plans.get(headline.planVersion);
    const ground = Math.min(...(own?.plan ?? plan).levels.map(({ rank }) => rank));
    const exercise = runs.get(headline.id);
    const facts = await readIncident(store.events, headline, ground);
    incidents.push(exercise === undefined ? facts : { ...facts, exercise });
  }
  return {
    plan,
    now: now(),
    incidents,
    exercises: held,
    sirens: await readSirens(store.events),
  };
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

/** An exercise's clock may show any year: it is counted in the one that it was played in [OV1]. */
async function inWorldTime(store: EventStore, headline: IncidentHeadline): Promise<IncidentHeadline> {
  if (headline.mode !== 'exercise') return headline;
  const [first] = await store.readAt(incidentStream(headline.id), [1]);
  if (first?.meta.shownAt === undefined) return headline;
  return { ...headline, openedAt: first.meta.recordedAt, closedAt: null };
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

/** Each exercise by itself, so that none is forgotten for being old; and which exercise an incident is a run of, where it is one. */
async function readExercises(store: EventStore): Promise<{ held: HeldExercise[]; runs: Map<string, string> }> {
  const each = new Map<string, ExercisesState>();
  for (const event of await readAll(store, 'exercises')) {
    if (event.type === 'ContentRedacted') continue;
    const { exercise } = (event as ExerciseEvent).data;
    each.set(exercise, foldStream('exercises', each.get(exercise) ?? NO_EXERCISES_YET, event));
  }
  const runs = new Map<string, string>();
  for (const exercise of each.keys()) {
    for (const event of await readAll(store, exerciseStream(exercise))) {
      if (event.type === 'ExerciseBegun' || event.type === 'ExerciseRewound') runs.set(event.data.incident, exercise);
    }
  }
  return { held: [...each.values()].flatMap(heldExercises), runs };
}

/** How many somebody has listened to, by what was heard last: of `unchecked` nothing is known. */
async function readSirens(store: EventStore): Promise<ReadonlyMap<LocalDate, number>> {
  const last = new Map<LocalDate, Map<string, { at: number; result: SirenResult }>>();
  for (const event of await readAll(store, 'sirens')) {
    if (event.type !== 'SirenReported') continue;
    const { test, siren, result } = event.data;
    const reports = last.get(test) ?? new Map();
    const report = { at: event.meta.occurredAt, result };
    if (isLater(report, reports.get(siren))) reports.set(siren, report);
    last.set(test, reports);
  }
  const heard = (reports: Map<string, { result: SirenResult }>) =>
    [...reports.values()].filter(({ result }) => result !== 'unchecked').length;
  return new Map([...last].map(([date, reports]) => [date, heard(reports)]));
}

async function readAll(store: EventStore, stream: string): Promise<KnownEvent[]> {
  return readEvents(store, stream, 0, (await store.head(stream)).seq);
}

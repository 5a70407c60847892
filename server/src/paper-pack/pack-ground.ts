import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type DecisionReading, foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { type DirectionReading, foldDirections } from '@ledningsplats/shared/incident/direction.ts';
import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { openHeadlines } from '../core/open-headlines.ts';
import { readLines } from '../core/read-lines.ts';
import type { PaperGround } from '../papers/paper-words.ts';
import type { Services } from '../services.ts';

/** Decisions looked through, the newest: hundreds in one incident is months. */
const MOST_DECISIONS = 200;
/** The log's newest lines, machine-made ones included: what a relief reads in a quarter of an hour. */
const MOST_LINES = 120;

/** What the pack of one mode is made of: what its readers may read all of, and nothing of secret streams [SE3] [KR8]. */
export interface PackGround {
  mode: IncidentMode;
  plan: Plan;
  madeAt: number;
  /** When the next one stands there at the latest. */
  nextBy: number;
  /** Everybody with the number to ring, the erased left out. */
  people: readonly PersonReading[];
  nameOf: (person: string) => string | null;
  roster: RosterState | null;
  places: PlacesState | null;
  incidents: IncidentGround[];
}

export interface IncidentGround extends PaperGround {
  state: IncidentState;
  /** Newest first. */
  decisions: DecisionReading[];
  directions: DirectionReading[];
  /** Newest first. */
  lines: LogLine[];
}

type Read = Pick<Services, 'store' | 'states' | 'plans' | 'directory'>;

/** Null before there is a plan, and of exercises while none is open. */
export async function readPackGround(
  services: Read,
  mode: IncidentMode,
  { madeAt, nextBy }: { madeAt: number; nextBy: number },
): Promise<PackGround | null> {
  const { store, states, directory } = services;
  const plan = directory.plan?.plan;
  if (!plan) return null;
  const own = (await openHeadlines(store.events)).filter((row) => row.mode === mode);
  if (mode === 'exercise' && own.length === 0) return null;
  const incidents: IncidentGround[] = [];
  // one after the other: commands come between
  for (const { id } of own) {
    const incident = await readIncident(services, incidentStream(id), madeAt);
    if (incident) incidents.push(incident);
  }
  const roster = (await states.get('roster')).state as RosterState | null;
  const places = (await states.get('places')).state as PlacesState | null;
  const people = directory.readings().flatMap((person): PersonReading[] => {
    if (person.erased) return [];
    const phone = directory.registered(person.id)?.phone;
    return [phone ? { ...person, phone } : person];
  });
  return { mode, plan, madeAt, nextBy, people, nameOf: nameIn(services), roster, places, incidents };
}

async function readIncident(services: Read, stream: string, madeAt: number): Promise<IncidentGround | null> {
  const { store, states, plans, directory } = services;
  const { state: found, seq, hash } = await states.get(stream);
  const state = found as IncidentState | null;
  const plan = (state && (await plans.get(state.incident.planVersion)))?.plan ?? directory.plan?.plan;
  if (!state || !plan) return null;
  const { count } = state.decisions;
  const numbers = Array.from({ length: Math.min(count, MOST_DECISIONS) }, (_, index) => String(count - index));
  const entries: StoredEntries = new Map();
  await fetchEntries(store.events, stream, 'decision', numbers, entries);
  await fetchEntries(store.events, stream, 'direction', ['direction'], entries);
  const of = (kind: 'decision' | 'direction', key: string) =>
    (entries.get(entryName(stream, kind, key)) ?? []) as OpenStreamEvent[];
  const page = await store.events.lines({ stream, order: 'occurred', before: null, limit: MOST_LINES });
  return {
    plan,
    incident: state.incident,
    head: { seq, hash },
    madeAt,
    nameOf: nameIn(services),
    state,
    decisions: numbers.flatMap((key) => foldDecision(of('decision', key)) ?? []),
    directions: foldDirections(of('direction', 'direction')),
    lines: await readLines(store.events, stream, page.seqs),
  };
}

function nameIn({ directory }: Read): (person: string) => string | null {
  return (person) => directory.person(person)?.name ?? null;
}

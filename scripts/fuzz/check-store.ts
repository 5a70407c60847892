import { isDeepStrictEqual } from 'node:util';
import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import { type IncidentState, STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import { type IndexRowLike, indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { upcast } from '@ledningsplats/shared/core/upcast.ts';
import { incidentHeadline } from '@ledningsplats/shared/incident/headline.ts';
import { isFound, type LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { difference, plain } from './difference.ts';
import { foldOfEverything, type Truth } from './oracle.ts';
import type { World } from './world.ts';

const ALL = 1_000_000;
const NOTHING: LineSearch = {
  words: '',
  kind: null,
  function: null,
  importantOnly: false,
  verification: null,
  from: null,
  to: null,
  place: '',
};
/** What every line of ours begins with, a word by its beginning, what is nowhere, and each filter. */
const SEARCHES: readonly Partial<LineSearch>[] = [
  {},
  { words: 'text' },
  { words: 'text a' },
  { words: 'uppgift u-1' },
  { words: 'finns inte' },
  { place: 'text' },
  { importantOnly: true },
  { verification: 'rumour' },
  { verification: 'confirmed', words: 'text' },
  { kind: 'beslut', function: 'stabschef' },
];

/** Chains verify, and all that is kept beside the events says what they say. Answers how many events there are. */
export async function checkStore({ app, faults }: World): Promise<number> {
  const { events } = app.services.store;
  const verified = await events.verify({});
  faults.push(...verified.faults.map((fault) => `verify: ${JSON.stringify(fault)}`));
  for (const stream of (await events.heads()).keys()) {
    const kind = parseStream(stream)?.kind;
    if (!kind || kind === 'audit') continue;
    const truth = await foldOfEverything(events, stream);
    for (const check of [checkHeadline, checkSnapshot, checkRegisters, checkSearch]) {
      for (const fault of await check(events, stream, truth)) faults.push(`${stream}: ${fault}`);
    }
  }
  return verified.events;
}

/** The list's row of an incident is what its own history says of it. */
async function checkHeadline(events: EventStore, stream: string, truth: Truth): Promise<string[]> {
  const { kind, incident } = parseStream(stream) ?? {};
  if (kind !== 'incident' || !incident) return [];
  const wanted = incidentHeadline(truth.state as IncidentState, truth.head.seq);
  return unlike('the headline', await events.headline(incident), wanted);
}

/** A state that was saved is the fold of the events up to it. */
async function checkSnapshot(events: EventStore, stream: string, truth: Truth): Promise<string[]> {
  const saved = await events.snapshot(stream, STATE_VERSION);
  const kind = parseStream(stream)?.kind;
  if (!saved || !kind) return [];
  let state: unknown;
  for (const event of truth.events.slice(0, saved.seq)) {
    state = foldStream(kind, state as never, upcast(event) as KnownEvent);
  }
  return unlike(`the snapshot at ${saved.seq}`, JSON.parse(saved.state), state);
}

/** Every entry of a register is found by the events that made and touched it, and by no others. */
async function checkRegisters(events: EventStore, stream: string, truth: Truth): Promise<string[]> {
  const rows = truth.events.flatMap((event) => indexRowsOf(upcast(event) as KnownEvent, stream));
  const faults: string[] = [];
  for (const kind of [
    'line',
    'decision',
    'task',
    'takeover',
    'sender',
    'place',
    'shape',
    'duty',
    'direction',
    'contingency',
    'seat',
    'briefing',
    'picture',
    'quote',
    'siren',
    'loss',
    'evaluation',
    'improvement',
    'service',
  ] as const) {
    const wanted = byKey(rows.filter((row) => row.kind === kind));
    const found = await events.entryEvents(stream, kind, [...wanted.keys()]);
    faults.push(...unlike(`the register of ${kind}s`, Object.fromEntries(found), Object.fromEntries(wanted)));
    if (kind !== 'decision' && kind !== 'task' && kind !== 'takeover' && kind !== 'seat') continue;
    const listed = await events.entries(stream, kind, null, ALL);
    faults.push(...unlike(`the list of ${kind}s`, listed.toSorted(), [...wanted.keys()].toSorted()));
  }
  for (const order of ['occurred', 'recorded'] as const) {
    const page = await events.lines({ stream, order, before: null, limit: ALL });
    const time = order === 'occurred' ? ('occurredAt' as const) : ('recordedAt' as const);
    const wanted = truth.all.toSorted((one, other) => other[time] - one[time] || other.seq - one.seq);
    faults.push(
      ...unlike(
        `the lines by ${order} time`,
        page.seqs,
        wanted.map(({ seq }) => seq),
      ),
    );
    if (page.total !== wanted.length) faults.push(`says ${page.total} lines of ${wanted.length}`);
  }
  return faults;
}

/** What was searched in while the log grew finds what a look at every line finds. */
async function checkSearch(events: EventStore, stream: string, truth: Truth): Promise<string[]> {
  const faults: string[] = [];
  for (const asked of SEARCHES) {
    const search = { ...NOTHING, ...asked };
    const wanted = truth.all.filter((line) => isFound(line, search)).map(({ seq }) => seq);
    const { seqs, total } = await events.search({ ...search, stream, before: null, limit: ALL });
    faults.push(
      ...unlike(`search for ${JSON.stringify(asked)}`, { seqs, total }, { seqs: wanted, total: wanted.length }),
    );
  }
  return faults;
}

function byKey(rows: readonly IndexRowLike[]): Map<string, number[]> {
  const seqs = new Map<string, number[]>();
  for (const { key, seq } of rows) {
    const known = seqs.get(key) ?? [];
    if (!known.includes(seq))
      seqs.set(
        key,
        [...known, seq].toSorted((one, other) => one - other),
      );
  }
  return seqs;
}

function unlike(what: string, seen: unknown, wanted: unknown): string[] {
  const [one, other] = [plain(seen), plain(wanted)];
  return isDeepStrictEqual(one, other) ? [] : [`${what} is ${difference(one, other)}`];
}

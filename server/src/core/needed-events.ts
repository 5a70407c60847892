import type { EntryKind, EventStore } from '@ledningsplats/db/event-store.ts';
import type { Needs } from '@ledningsplats/shared/core/command.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { type HeldTexts, heldTexts, type TextLookup } from '@ledningsplats/shared/log/held-texts.ts';
import { readEvents, readEventsAt } from './read-events.ts';

/** Register entries, commits and single events as the stored events that make them up, by `entryName`. Absent: there is no such entry in the store. */
export type StoredEntries = Map<string, KnownEvent[]>;

/** Tasks read at a time when looking for those made after a decision. */
const TASK_PAGE = 200;

export function entryName(stream: string, kind: EntryKind | 'commit' | 'event', key: string): string {
  return `${stream} ${kind} ${key}`;
}

/** Fetches what a command needs beyond the states, as events: commands of the same turn add theirs on top before folding. */
export async function fetchNeeded(
  store: EventStore,
  stream: string,
  openStream: string,
  needs: Needs,
  into: StoredEntries,
): Promise<void> {
  await fetchEntries(store, stream, 'line', (needs.lines ?? []).map(String), into);
  await fetchEntries(store, openStream, 'line', (needs.openLines ?? []).map(String), into);
  await fetchEntries(store, openStream, 'task', needs.tasks ?? [], into);
  if (needs.words) await fetchEntries(store, stream, needs.words.kind, [needs.words.key], into);
  await fetchEntries(store, 'duty', 'duty', needs.duty ?? [], into);
  await fetchEntries(store, openStream, 'shape', needs.shapes ?? [], into);
  await fetchEntries(store, openStream, 'paper', needs.paperRows ?? [], into);
  await fetchEvents(store, openStream, needs.worded ?? [], into);
  if (needs.ownText !== undefined) await fetchCommit(store, stream, needs.ownText, into);
  await fetchEntries(store, openStream, 'decision', (needs.decisions ?? []).map(String), into);
  if (needs.afterDecision !== undefined) await fetchTasksAfter(store, openStream, needs.afterDecision, into);
  if (needs.texts) await fetchTexts(store, { stream, openStream }, needs.texts, into);
}

/** Events of one commit lie together; what a command makes is far fewer than these on either side. */
const COMMIT_REACH = 100;

/** All that holds the words of a line, and of what is named that was made of it, as it is stored [LG10]. */
export async function readTexts(
  store: EventStore,
  streams: { stream: string; openStream: string },
  texts: NonNullable<Needs['texts']>,
): Promise<HeldTexts> {
  const into: StoredEntries = new Map();
  await fetchTexts(store, streams, texts, into);
  return heldTexts((...entry) => into.get(entryName(...entry)) ?? [], streams, texts);
}

/** Entry leads to entry: what is asked for and not there yet is fetched, until nothing more is asked for. */
async function fetchTexts(
  store: EventStore,
  streams: { stream: string; openStream: string },
  texts: NonNullable<Needs['texts']>,
  into: StoredEntries,
): Promise<void> {
  const asked = new Set<string>();
  for (;;) {
    const missing: Parameters<TextLookup>[] = [];
    heldTexts(
      (...entry) => {
        const name = entryName(...entry);
        if (!asked.has(name)) missing.push(entry);
        asked.add(name);
        return into.get(name) ?? [];
      },
      streams,
      texts,
    );
    if (missing.length === 0) return;
    for (const [stream, kind, key] of missing) {
      if (kind === 'commit') await fetchCommit(store, stream, Number(key), into);
      else await fetchEntries(store, stream, kind, [key], into);
    }
  }
}

async function fetchCommit(store: EventStore, stream: string, seq: number, into: StoredEntries): Promise<void> {
  const near = await readEvents(store, stream, Math.max(0, seq - COMMIT_REACH), 2 * COMMIT_REACH);
  const command = near.find((event) => event.seq === seq)?.meta.command;
  const together = near.filter(({ meta }) => meta.command === command);
  if (command !== undefined) into.set(entryName(stream, 'commit', String(seq)), together);
}

async function fetchEvents(
  store: EventStore,
  stream: string,
  seqs: readonly number[],
  into: StoredEntries,
): Promise<void> {
  if (seqs.length === 0) return;
  for (const event of await readEventsAt(
    store,
    stream,
    [...new Set(seqs)].sort((a, b) => a - b),
  )) {
    into.set(entryName(stream, 'event', String(event.seq)), [event]);
  }
}

export async function fetchEntries(
  store: EventStore,
  stream: string,
  kind: EntryKind,
  keys: readonly string[],
  into: StoredEntries,
): Promise<void> {
  const wanted = keys.filter((key) => !into.has(entryName(stream, kind, key)));
  if (wanted.length === 0) return;
  const seqs = await store.entryEvents(stream, kind, wanted);
  const events = await readEventsAt(
    store,
    stream,
    [...new Set([...seqs.values()].flat())].sort((a, b) => a - b),
  );
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  for (const [key, own] of seqs) {
    const found = own.flatMap((seq) => bySeq.get(seq) ?? []);
    if (found.length > 0) into.set(entryName(stream, kind, key), found);
  }
}

/** Newest first, until a page begins before the decision. */
async function fetchTasksAfter(
  store: EventStore,
  stream: string,
  decision: number,
  into: StoredEntries,
): Promise<void> {
  const key = String(decision);
  await fetchEntries(store, stream, 'decision', [key], into);
  const from = into.get(entryName(stream, 'decision', key))?.[0]?.seq ?? 0;
  let before: number | null = null;
  for (;;) {
    const keys: string[] = await store.entries(stream, 'task', before, TASK_PAGE);
    if (keys.length === 0) return;
    await fetchEntries(store, stream, 'task', keys, into);
    const oldest = into.get(entryName(stream, 'task', keys.at(-1) as string))?.[0]?.seq ?? 0;
    if (oldest <= from || keys.length < TASK_PAGE) return;
    before = oldest;
  }
}

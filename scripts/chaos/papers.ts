import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { END_MARK } from '@ledningsplats/server/paper-pack/pack-document.ts';
import { listPacks, packName } from '@ledningsplats/server/paper-pack/pack-files.ts';
import { readFlow, withoutSpace } from '@ledningsplats/server/papers/testing/read-papers.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { withStore } from '../proof/place.ts';
import { PROOF_PLAN } from '../proof/proof-plan.ts';
import type { Lane } from './lane.ts';

/** What never pauses is on paper a minute later at the latest, and is drawn meanwhile on a machine that does much else. */
const LATEST_MS = 60_000 + 30_000;
/** As it reads without white space: a hash is broken over two rows. */
const HEAD = /Loggenskedja:rad(\d+),([0-9a-f]{64})/g;

export interface Killed {
  /** UTC milliseconds: when the server that was killed had come up, and when it was killed. */
  startedAt: number;
  killedAt: number;
}

export interface PaperLane extends Lane {
  /** Holds the packs as the kill left them against the history on disk, before anything has started again. */
  checkKilled: (killed: Killed) => Promise<string[]>;
  /** A server wrote one of its own before it was killed. */
  hasNew: () => boolean;
}

/**
 * Ledningsplats on paper, on the disk of a server that is killed whatever it does [ST10]: under its name there is never half a
 * pack; the newest can be read to its last words; it says of each incident a place on that one's chain; it holds all that was
 * recorded before the time that it bears; and what it lacks is no older than the pace allows.
 */
export function keepPapers(dataDir: string, streams: readonly string[]): PaperLane {
  const folder = join(dataDir, 'papper');
  const read = new Set<string>();
  const names = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('ledningsplats-')) : [];
  let before: readonly string[] = [];

  const checkKilled = async ({ startedAt, killedAt }: Killed): Promise<string[]> => {
    if (!existsSync(folder)) return [];
    const packs = await listPacks(folder);
    const faults = packs.flatMap(({ name }) => (isWhole(join(folder, name)) ? [] : [`${name} is half a pack`]));
    const newest = packs.find(({ mode }) => mode === 'live');
    before = names();
    if (!newest) return faults;
    read.add(newest.name);
    const text = await readFlow(readFileSync(join(folder, newest.name))).catch(() => '');
    if (!text.includes(withoutSpace(END_MARK))) return [...faults, `${newest.name} cannot be read to its end`];
    const heads = [...text.matchAll(HEAD)];
    const found = await withStore(dataDir, (store) =>
      Promise.all(heads.map(([, seq, hash]) => placeOf(store, streams, Number(seq), hash ?? ''))),
    );
    return [
      ...faults,
      ...found.flatMap((place, index) => {
        if (place === null) return [`${newest.name}: ${heads[index]?.[0]} is on no chain`];
        const { stream, next } = place;
        if (next === null) return [];
        const { recordedAt } = next.meta;
        const what = `${newest.name} lacks ${stream} from ${next.seq}, recorded ${new Date(recordedAt).toISOString()}`;
        if (packName('live', recordedAt, PROOF_PLAN.municipality.timeZone) < newest.name) return [`${what}, before it`];
        return Math.max(recordedAt, startedAt) + LATEST_MS < killedAt ? [`${what}, long before the kill`] : [];
      }),
    ];
  };

  return {
    // the server writes by itself
    run: async () => {},
    mend: async () => {},
    check: async () => [],
    checkKilled,
    hasNew: () => names().some((name) => !before.includes(name)),
    count: () => `${read.size} packs of paper read`,
  };
}

function isWhole(file: string): boolean {
  const bytes = readFileSync(file);
  return bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-8).toString().includes('%%EOF');
}

/** The stream that has that hash there, and the first of its events that comes after. */
async function placeOf(
  { events }: Store,
  streams: readonly string[],
  seq: number,
  hash: string,
): Promise<{ stream: string; next: AnyEvent | null } | null> {
  for (const stream of streams) {
    if ((await events.verify({ stream, heads: [{ stream, seq, hash }] })).faults.length > 0) continue;
    const [next] = await events.read(stream, seq, 1);
    return { stream, next: next ?? null };
  }
  return null;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { END_MARK } from '@ledningsplats/server/paper-pack/pack-document.ts';
import { listPacks, type PackFile, packName } from '@ledningsplats/server/paper-pack/pack-files.ts';
import { readFlow, withoutSpace } from '@ledningsplats/server/papers/testing/read-papers.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { withStore } from '../proof/place.ts';
import { PROOF_PLAN } from '../proof/proof-plan.ts';
import type { Lane } from './lane.ts';

/** The pace of a server that is killed before long: a pack a second after the last change. */
export const PAPER_PACE = { PAPER_AFTER: '1' };
/** Changes that never pause are waited out no longer than this. */
const LONGEST_MS = 6_000;
/** The next is drawn as fast as the last one was, on a machine that does much else: so many times that, and so much more. */
const SLOWER = 3;
const SLACK_MS = 30_000;
/** Nothing is drawn for longer. */
const MOST_SECONDS = 600;
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
    const drawing = newest.at - gatheredAt(newest);
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
        const since = Math.max(recordedAt, startedAt, newest.at);
        return since + LONGEST_MS + drawing * SLOWER + SLACK_MS < killedAt ? [`${what}, long before the kill`] : [];
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

/** When what stands in a pack was so, UTC milliseconds: the second in its name, the last before it was written. */
function gatheredAt({ name, at }: PackFile): number {
  const second = Math.floor(at / 1_000) * 1_000;
  const ago = Array.from({ length: MOST_SECONDS }, (_, index) => second - index * 1_000);
  return ago.find((one) => packName('live', one, PROOF_PLAN.municipality.timeZone) === name) ?? second;
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

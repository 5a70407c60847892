import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import { openBusyIncident } from '../../proof/open-incident.ts';
import { type Member, preparePlace, signIn, withStore } from '../../proof/place.ts';
import { seededRandom } from '../../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { lengthen } from './long-history.ts';

export interface HistoryPlace {
  dataDir: string;
  members: Member[];
  streams: string[];
  /** Null when it was kept from an earlier run. */
  builtInMs: number | null;
}

/** Raised when what is written here changes, so that kept databases are built anew. */
const CONTENT_VERSION = 2;
/** What is open in one of a few incidents, and in one of very many: those take no time to open. */
const BUSY = { tasks: 25, decisions: 5 };
const QUIET = { tasks: 3, decisions: 1 };
const FEW = 10;
/** Incidents opened at the same time, each by an account of its own: the server bounds what one may send. */
const AT_ONCE = 20;

/**
 * A data directory whose incidents have these many events each, with the open tasks and decisions of a real one. Kept
 * between runs among the machine's temporary files.
 */
export async function historyPlace(lengths: readonly number[]): Promise<HistoryPlace> {
  const name = `${lengths.length}x${Math.max(...lengths)}-${CONTENT_VERSION}.${STATE_VERSION}`;
  const kept = join(tmpdir(), 'ledningsplats-bench-histories', name);
  const isKept = existsSync(kept);
  const started = performance.now();
  if (!isKept) await build(kept, lengths);
  const builtInMs = isKept ? null : performance.now() - started;

  const { users, streams } = JSON.parse(readFileSync(join(kept, 'place.json'), 'utf8')) as Kept;
  const members = await withStore(kept, async (store) => {
    const signedIn: Member[] = [];
    for (const user of users) signedIn.push({ ...user, cookie: await signIn(store, user.user) });
    return signedIn;
  });
  return { dataDir: kept, members, streams, builtInMs };
}

interface Kept {
  users: Omit<Member, 'cookie'>[];
  streams: string[];
}

/** Built beside its place and moved there when whole: what was interrupted is not used. */
async function build(kept: string, lengths: readonly number[]) {
  const underway = `${kept}.${process.pid}`;
  mkdirSync(underway, { recursive: true });
  try {
    const { members } = await preparePlace(
      Array.from({ length: AT_ONCE }, () => ['all']),
      { within: underway },
    );
    const streams = await openIncidents(underway, members, lengths.length);
    await withStore(underway, async (store) => {
      for (const [index, stream] of streams.entries()) await lengthen(store, stream, lengths[index] ?? 0, members);
    });
    const users = members.map(({ user, person, roles }) => ({ user, person, roles }));
    writeFileSync(join(underway, 'place.json'), JSON.stringify({ users, streams } satisfies Kept));
    renameSync(underway, kept);
  } finally {
    rmSync(underway, { recursive: true, force: true });
  }
}

/** By the server itself, so that they are what it makes them. */
async function openIncidents(dataDir: string, members: readonly Member[], count: number) {
  const port = await freePort();
  const server = await startServerProcess({ dataDir, port });
  const random = seededRandom(count);
  const streams: string[] = [];
  try {
    while (streams.length < count) {
      const group = Array.from({ length: Math.min(AT_ONCE, count - streams.length) }, (_, index) => {
        const member = members[index % members.length];
        const api = { port, cookie: member?.cookie ?? '' };
        const choices = random.branch(`incident ${streams.length + index}`);
        return openBusyIncident(api, member?.person ?? '', choices, count > FEW ? QUIET : BUSY);
      });
      streams.push(...(await Promise.all(group)));
    }
    return streams;
  } finally {
    await server.child.stop();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { readEvents } from '../proof/api.ts';
import { openIncident } from '../proof/open-incident.ts';
import { preparePlace, withStore } from '../proof/place.ts';
import { type SeededRandom, seededRandom } from '../proof/seeded-random.ts';
import { freePort, type ServerProcess, startServerProcess } from '../proof/server-process.ts';
import { makeCopies } from './copies.ts';
import type { Lane } from './lane.ts';
import { Ledger } from './ledger.ts';
import { keepPapers, PAPER_PACE } from './papers.ts';
import { erasePeople, makeSecret } from './removals.ts';
import { sendFiles } from './sent-files.ts';
import { resend, type Writer, writeUntilGone } from './writer.ts';

export interface ChaosOptions {
  rounds: number;
  seed: number;
  writers: number;
  say: (line: string) => void;
}

export interface ChaosReport {
  rounds: number;
  accepted: number;
  refused: number;
  /** What else was done, in words. */
  besides: string[];
  /** Everything that broke a promise; empty when all is well. */
  faults: string[];
}

/** From the first command of a round to the kill, milliseconds: also before anything is answered. */
const KILL_AFTER = { least: 5, most: 900 };
/** Now and then later: a backup and a large file have then come some way. */
const KILL_LATE = { least: 900, most: 3_500 };
const LONG_ROUNDS = 0.25;
/** Answered commands that each writer sends again after a kill. */
const RESENT = 10;
/** Accounts of those who do something else than write lines and tasks. */
const LANE_MEMBERS = 3;
/** Of the least, and of a pack on paper that is drawn beside all the rest. */
const WRITE_LIMIT_MS = 120_000;
/** A server that acknowledges nothing loses nothing: the last kill waits for as much, on a machine however busy. */
const LEAST = { accepted: 25, refused: 1 };
const POLL_MS = 20;

/**
 * Kills the server under load again and again, and holds what it has stored against what it had promised. The seed
 * decides what is written, how it is sent and when the kill comes.
 */
export async function runChaos({ rounds, seed, writers: count, say }: ChaosOptions): Promise<ChaosReport> {
  const random = seededRandom(seed);
  const ledger = new Ledger();
  const place = await preparePlace(Array.from({ length: count + LANE_MEMBERS }, () => ['all']));
  const port = await freePort();
  let server: ServerProcess | null = null;
  try {
    server = await startServerProcess({ dataDir: place.dataDir, port, env: PAPER_PACE });
    const apis = place.members.slice(0, count).map(({ cookie }) => ({ port, cookie }));
    const stream = await openIncident(apis[0] ?? { port, cookie: '' }, place.members[0]?.person ?? '', random);
    const writers = apis.map((api, number): Writer => ({ ...api, number, stream, ledger }));

    // accounts of their own: what one may send in a second is not the writers' to share
    const [filing, hiding, keeping] = place.members.slice(-LANE_MEMBERS).map(({ cookie }) => ({ port, cookie }));
    if (!filing || !hiding || !keeping) throw new Error('nobody is here');
    const beside = await openIncident(filing, place.members.at(-LANE_MEMBERS)?.person ?? '', random);
    const papers = keepPapers(place.dataDir, [stream, beside]);
    const lanes = [
      sendFiles(filing, beside),
      makeSecret(hiding, beside),
      erasePeople(keeping, place.dataDir),
      makeCopies(place.dataDir),
      papers,
    ];
    let startedAt = Date.now();
    const startAgain = async () => {
      for (const fault of await papers.checkKilled({ startedAt, killedAt: Date.now() })) ledger.faults.push(fault);
      startedAt = Date.now();
      return startServerProcess({ dataDir: place.dataDir, port, env: PAPER_PACE });
    };

    for (let round = 1; round <= rounds; round++) {
      const choices = random.branch(`round ${round}`);
      await killUnderLoad(
        server,
        writers,
        lanes,
        choices,
        () => round < rounds || (ledger.has(LEAST) && papers.hasNew()),
      );
      server = await startAgain();
      if (choices.chance(0.2)) {
        // the second blow comes while the first is being mended
        await Promise.all([
          ...writers.map((writer) => resend(writer, choices.branch(`mend ${writer.number}`), RESENT).catch(() => {})),
          sleep(choices.between(1, 100)).then(() => server?.child.process.kill('SIGKILL')),
        ]);
        await server.child.stop();
        server = await startAgain();
      }
      await Promise.all(writers.map((writer) => resend(writer, choices.branch(`resend ${writer.number}`), RESENT)));
      for (const lane of lanes) await lane.mend();
      for (const lane of lanes) ledger.faults.push(...(await lane.check()).map((fault) => `round ${round}: ${fault}`));
      ledger.check(await readEvents(writers[0] as Writer, stream, 0), `round ${round}`);
      const { accepted, refused } = ledger.count();
      say(
        `round ${round}: ${accepted} accepted, ${refused} refused, ${besides(lanes)}, ${ledger.faults.length} faults`,
      );
      if (ledger.faults.length > 0) break;
    }
    await server.child.stop();
    await checkDatabase(place.dataDir, stream, ledger);
    const { unanswered, ...counts } = ledger.count();
    if (unanswered > 0) ledger.faults.push(`${unanswered} commands have no answer after the last resend`);
    return { rounds, ...counts, besides: lanes.map(({ count: done }) => done()), faults: ledger.faults };
  } finally {
    await server?.child.stop();
    place.remove();
  }
}

async function killUnderLoad(
  server: ServerProcess,
  writers: Writer[],
  lanes: Lane[],
  random: SeededRandom,
  isEnough: () => boolean,
) {
  const writing = writers.map((writer) => writeUntilGone(writer, random.branch(`writer ${writer.number}`)));
  for (const [nth, lane] of lanes.entries()) writing.push(lane.run(random.branch(`lane ${nth}`)));
  const { least, most } = random.chance(LONG_ROUNDS) ? KILL_LATE : KILL_AFTER;
  await sleep(random.between(least, most));
  for (let waited = 0; waited < WRITE_LIMIT_MS && !isEnough(); waited += POLL_MS) await sleep(POLL_MS);
  server.child.process.kill('SIGKILL');
  await Promise.race([
    Promise.all(writing),
    sleep(WRITE_LIMIT_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('a writer never ended'))),
  ]);
  await server.child.stop();
}

function besides(lanes: readonly Lane[]): string {
  return lanes.map(({ count }) => count()).join(', ');
}

/** The same, read from the file with no server in between. */
function checkDatabase(dataDir: string, stream: string, ledger: Ledger) {
  return withStore(dataDir, async (store) => {
    const { seq } = await store.events.head(stream);
    ledger.check(await store.events.read(stream, 0, seq), 'database');
    const verified = await store.events.verify({});
    ledger.faults.push(...verified.faults.map((fault) => `verify: ${JSON.stringify(fault)}`));
  });
}

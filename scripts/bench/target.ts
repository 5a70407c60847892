import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from '../proof/child.ts';
import { openIncident } from '../proof/open-incident.ts';
import { preparePlace } from '../proof/place.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../proof/server-process.ts';

/** What every measured server runs with: the same for all, so that nothing but the servers differs. */
export const MEASURED_FLAGS = ['--expose-gc', '--import', fileURLToPath(new URL('probe.mjs', import.meta.url))];

/** A running server under measurement, empty but for what its boards need. */
export interface Target {
  port: number;
  /** One or more signed-in accounts; empty where there is no log-in. */
  cookies: string[];
  stream: string;
  /** Processor time so far, in milliseconds. */
  cpuMs(): Promise<number>;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** After collection, in bytes: what the system has given the process, and what is alive in it. */
export interface Memory {
  resident: number;
  live: number;
}

/** The bare pipeline on a database of its own. */
export async function startBare(): Promise<Target> {
  const place = mkdtempSync(join(tmpdir(), 'ledningsplats-bench-'));
  const file = new URL('bare-server.mjs', import.meta.url);
  const child = startChild(file, [join(place, 'bare.db')], { nodeFlags: MEASURED_FLAGS });
  const { port } = await child.next<{ port: number }>();
  return { port, cookies: [], stream: 'incident/c0ffee00-0000-4000-8000-000000000000', ...measured(child, place) };
}

/** Our server, as built, with one account for each writer and an incident just registered. */
export async function startOurs(writers: number): Promise<Target> {
  const place = await preparePlace(Array.from({ length: writers }, () => ['all']));
  const port = await freePort();
  const { child } = await startServerProcess({ dataDir: place.dataDir, port, nodeFlags: MEASURED_FLAGS });
  const cookies = place.members.map(({ cookie }) => cookie);
  const api = { port, cookie: cookies[0] ?? '' };
  const stream = await openIncident(api, place.members[0]?.person ?? '', seededRandom(randomInt(2 ** 32)));
  return { port, cookies, stream, ...measured(child, place.dataDir) };
}

/** How a target is measured and ended; `place` is removed with it. */
function measured(child: Child, place: string): Pick<Target, 'cpuMs' | 'memory' | 'stop'> {
  return {
    cpuMs: async () => (await child.ask<{ cpuMs: number }>('cpu')).cpuMs,
    memory: () => child.ask<Memory>('memory'),
    stop: async () => {
      await child.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

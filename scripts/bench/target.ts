import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, MEASURED_FLAGS, startChild } from './child.ts';

/** A running server under measurement, empty but for what its boards need. */
export interface Target {
  port: number;
  /** One or more signed-in accounts; empty where there is no log-in. */
  cookies: string[];
  stream: string;
  /** Processor time so far, in milliseconds. */
  cpuMs(): Promise<number>;
  /** Resident memory after collection, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** The bare pipeline on a database of its own. */
export async function startBare(): Promise<Target> {
  const place = mkdtempSync(join(tmpdir(), 'ledningsplats-bench-'));
  const file = new URL('bare-server.mjs', import.meta.url);
  const child = startChild(file, [join(place, 'bare.db')], { nodeFlags: MEASURED_FLAGS });
  const { port } = await child.next<{ port: number }>();
  return { port, cookies: [], stream: 'incident/c0ffee00-0000-4000-8000-000000000000', ...measured(child, place) };
}

/** How a target is measured and ended; `place` is removed with it. */
export function measured(child: Child, place: string): Pick<Target, 'cpuMs' | 'memory' | 'stop'> {
  return {
    cpuMs: async () => (await child.ask<{ cpuMs: number }>('cpu')).cpuMs,
    memory: async () => (await child.ask<{ rss: number }>('memory')).rss,
    stop: async () => {
      await child.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

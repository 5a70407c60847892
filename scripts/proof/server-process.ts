import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from './child.ts';

const BUILT = new URL('../../server/dist/main.js', import.meta.url);
const READY_LIMIT_MS = 60_000;
/** Short against what is measured: time to ready is told in hundreds of milliseconds. */
const POLL_MS = 5;

export interface ServerOptions {
  dataDir: string;
  port: number;
  nodeFlags?: string[];
  /** Settings beyond where it lies and listens. */
  env?: Record<string, string>;
}

export interface ServerProcess {
  child: Child;
  port: number;
  /** From the start of the process to the first healthy answer. */
  readyMs: number;
}

/** Starts the built server on that data directory and port, and waits until its health answers. */
export async function startServerProcess({
  dataDir,
  port,
  nodeFlags = [],
  env = {},
}: ServerOptions): Promise<ServerProcess> {
  const started = performance.now();
  const child = startChild(BUILT, [], {
    nodeFlags,
    env: {
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      FEEDS: 'av',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  while (!(await isHealthy(port))) {
    const { exitCode, signalCode } = child.process;
    const isOver = exitCode !== null || signalCode !== null;
    if (isOver || performance.now() - started > READY_LIMIT_MS) {
      await child.stop();
      throw new Error(`the server did not become ready (${exitCode ?? signalCode ?? 'too slow'})`);
    }
    await sleep(POLL_MS);
  }
  return { child, port, readyMs: performance.now() - started };
}

/** Below the ports that systems hand out by themselves: none of these is given to anybody else before it is used, or while a server is down. */
const PORTS = { from: 20_000, to: 32_000 };

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function isHealthy(port: number) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(1_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

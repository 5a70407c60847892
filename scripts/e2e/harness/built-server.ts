import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../proof/server-process.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TROUBLES = new URL('./server-troubles.mjs', import.meta.url).href;
const READY_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const POLL_MS = 20;

export interface BuiltServerOptions {
  isDemo?: boolean;
  /** Nobody has been there: no plan and no account. */
  isEmpty?: boolean;
  /** What else the one who started it has said, also of the address that it has. */
  settings?: Record<string, string> | ((address: string) => Record<string, string>);
  /** Makes backups, in `copies` of its data directory. */
  hasBackups?: boolean;
  /** Writes Ledningsplats on paper in its data directory. */
  hasPapers?: boolean;
  /** Another place than the repository's own that holds what was built. */
  builtIn?: string;
}

/** What the outer world does to a server. */
export interface ServerTrouble {
  isDiskFull?: boolean;
  /** How far its clock runs ahead of the right time. */
  clockOffsetMs?: number;
}

/** The built server in a process of its own, on a data directory and a port of its own. */
export class BuiltServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'ledningsplats-e2e-'));
  port = 0;
  readonly #options: BuiltServerOptions;
  #child: ChildProcess | null = null;
  #said = '';

  constructor(options: BuiltServerOptions = {}) {
    this.#options = options;
  }

  /** Where its backups go, if it makes any. */
  get copies() {
    return join(this.dataDir, 'copies');
  }

  get address() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything it has written to the terminal, in all its starts. */
  said(): string {
    return this.#said;
  }

  /** The address that the first start prints, once. */
  setupPath(): string {
    const found = /http:\/\/127\.0\.0\.1:\d+(\/\S+)/g;
    const links = [...this.#said.matchAll(found)].flatMap(([, path]) => (path ? [path] : []));
    const last = links.at(-1);
    if (last === undefined) throw new Error(`no link was printed:\n${this.#said}`);
    return last;
  }

  /** Starts on the same port as before and waits for its health. Answers the exit code if it ends instead. */
  async start(): Promise<number | null> {
    if (this.port === 0) this.port = await freePort();
    const built = join(this.#options.builtIn ?? ROOT, 'server/dist/main.js');
    const args = ['--import', TROUBLES, built, ...(this.#options.isDemo ? ['--demo'] : [])];
    const own = {
      NODE_ENV: 'production',
      FEEDS: 'av',
      DATA_DIR: this.dataDir,
      HOST: '127.0.0.1',
      PORT: String(this.port),
    };
    const backups = this.#options.hasBackups ? { BACKUP_DIR: this.copies } : {};
    // drawn in a thread that the test before its browser would share the machine with
    const papers = { PAPER_KEEP: this.#options.hasPapers ? '3' : '0' };
    const { settings = {} } = this.#options;
    const said = typeof settings === 'function' ? settings(this.address) : settings;
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...own, ...backups, ...papers, LOG_LEVEL: 'debug', ...said },
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
      });
    }
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    let code: number | null | undefined;
    void ended.then((ending) => {
      code = ending ?? -1;
    });
    for (let waited = 0; waited < READY_LIMIT_MS; waited += POLL_MS) {
      if (code !== undefined) return code;
      if (await this.#isReady()) return null;
      await sleep(POLL_MS);
    }
    await this.kill();
    throw new Error(`the server did not become ready:\n${this.#said}`);
  }

  /** Befalls the running server; it has when this resolves. */
  async befall(trouble: ServerTrouble): Promise<void> {
    if (!this.#child) throw new Error('the server is not running');
    const done = once(this.#child, 'message');
    this.#child.send(trouble);
    await done;
  }

  /** Every address that it has made a connection to, as `127.0.0.1:25`. */
  async wentTo(): Promise<string[]> {
    if (!this.#child) throw new Error('the server is not running');
    const told = once(this.#child, 'message') as Promise<[{ wentTo: string[] }]>;
    this.#child.send({});
    return (await told)[0].wentTo;
  }

  /** As a power cut. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async remove(): Promise<void> {
    await this.stop();
    // a backup that it was making may be written to for a moment yet
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 10 });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM') {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(impatience);
  }

  /** The address is printed last: a first start's link stands there once the health answers and the banner is out. */
  async #isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.address}/api/health`, { signal: AbortSignal.timeout(1_000) });
      await answer.arrayBuffer();
      return answer.ok && this.#said.includes('Avsluta med Ctrl+C');
    } catch {
      return false;
    }
  }
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@ledningsplats/db/open-store.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { type App, buildApp } from '../app.ts';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import type { Config } from '../config.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { MakeExport } from '../exports/make-export.ts';

export interface TestAccount {
  account: string;
  person: string;
}

export interface TestServer extends App {
  /** As `http://127.0.0.1:41234`. */
  address: string;
  directory: string;
  /** Everything that was logged, as text. */
  logged: () => string;
  /** Moves the server's clock; it otherwise follows the machine's. */
  advance: (milliseconds: number) => void;
  now: () => number;
  /** A person with an account, without a password of any use. */
  addAccount: (roles: string[], capacities?: string[], name?: string) => Promise<TestAccount>;
  /** A session for an account: the `Cookie` header. */
  signIn: (account: string) => Promise<string>;
  stop: () => Promise<void>;
}

export interface TestServerOptions {
  /** Kept when the server stops, for another to open. */
  directory?: string;
  config?: Partial<Config>;
  /** Without a plan, as on the first run. */
  isEmpty?: boolean;
  clientDirectory?: string;
  makeExport?: MakeExport;
}

/** A real server on a free port, over a real file in a directory of its own. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'ledningsplats-server-'));
  let offset = 0;
  const now = () => Date.now() + offset;
  const lines: string[] = [];
  const store = await openStore({ directory, now });
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: directory,
    tls: null,
    publicAddress: null,
    logLevel: 'debug',
    trustProxy: false,
    backup: null,
    papers: null,
    mapTiles: null,
    channels: NO_CHANNELS,
    feeds: [],
    demo: false,
    sessionMs: 30 * 86_400_000,
    ...options.config,
  };
  const app = await buildApp({
    config,
    store,
    now,
    logStream: { write: (line) => void lines.push(line) },
    ...(options.clientDirectory ? { clientDirectory: options.clientDirectory } : {}),
    ...(options.makeExport ? { makeExport: options.makeExport } : {}),
  });
  await app.http.listen({ host: config.host, port: 0 });
  const { port } = app.http.server.address() as AddressInfo;
  const { services } = app;
  if (!options.isEmpty && services.directory.plan === null) {
    const plan = defaultPlan({ name: 'Provköpings kommun', code: '9998', timeZone: 'Europe/Stockholm' });
    await executeAsSystem(services.executor, 'test plan', { type: 'AdoptPlan', stream: 'plan', data: { plan } }, now());
  }

  let isStopped = false;
  return {
    ...app,
    address: `http://127.0.0.1:${port}`,
    directory,
    logged: () => lines.join(''),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    now,
    addAccount: async (roles, capacities = [], name = 'Prov Person') => {
      const person = randomUUID();
      const account = randomUUID();
      await store.people.save([
        { id: person, name, title: 'Provtitel', function: null, capacities, phone: '070-000 00 99', email: null },
      ]);
      await store.accounts.create({ id: account, username: account, passwordHash: 'none', person, roles });
      await services.directory.readPeople();
      await services.directory.readAccounts(account);
      return { account, person };
    },
    signIn: async (account) => {
      const { token } = await services.sessions.start(account, 'Prov', false);
      return `ledningsplats=${token}`;
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await app.close();
      if (options.directory === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

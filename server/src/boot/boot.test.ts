import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@ledningsplats/db/open-store.ts';
import { afterEach, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../main.ts');
const LOADER = import.meta.resolve('tsx');
const directories: string[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-boot-'));
  directories.push(directory);
  return directory;
}

/** Starts the process as it is; `said` resolves when the text has been printed, `exit` when it has ended. */
function start(env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, ['--import', LOADER, MAIN, ...args], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...env },
  });
  children.push(child);
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => output.includes(text) && resolve(output);
      listeners.add(look);
      look();
      void exit.then(() => reject(new Error(`ended without saying ${text}:\n${output}`)));
    });
  return { child, exit, said, output: () => output };
}

test('starts on an empty directory, prints where it is and the first link, and stops when asked', async () => {
  const server = start({ DATA_DIR: newDirectory() });
  const banner = await server.said('Avsluta med');
  const address = /igång på (\S+)/.exec(banner)?.[1];
  expect(banner).toMatch(/\/setup\/[\w-]{43}\n/);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
}, 20_000);

test('a demonstration is full from the start, and is there when it is started again', async () => {
  const directory = newDirectory();
  for (const round of [1, 2]) {
    const server = start({ DATA_DIR: directory }, ['--demo']);
    const address = /igång på (\S+)/.exec(await server.said('Avsluta med'))?.[1];
    const { accounts } = (await (await fetch(`${address}/api/demo`)).json()) as { accounts: unknown[] };
    expect([round, accounts.length]).toEqual([round, 16]);
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(0);
  }
}, 30_000);

test('says what is wrong with the settings, all at once', async () => {
  const server = start({ PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'x' });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('Inställningarna stämmer inte');
  expect(server.output()).toContain('PORT');
  expect(server.output()).toContain('LOG_LEVEL');
}, 20_000);

test('says that the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const server = start({ DATA_DIR: newDirectory(), PORT: String(port) });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain(`Port ${port} är upptagen`);
  other.close();
}, 20_000);

test('will not share a file with another server', async () => {
  const directory = newDirectory();
  const store = await openStore({ directory, now: Date.now });
  const server = start({ DATA_DIR: directory });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('En annan Ledningsplats använder redan databasen');
  await store.close();
}, 20_000);

test('will not open what is damaged', async () => {
  const directory = newDirectory();
  writeFileSync(join(directory, 'ledningsplats.sqlite'), 'inte en databas '.repeat(1_000));
  const server = start({ DATA_DIR: directory });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('Databasen är skadad');
}, 20_000);

test('will not guess at what a newer version has written', async () => {
  const directory = newDirectory();
  const store = await openStore({ directory, now: Date.now });
  const meta = { by: 'system', person: null, function: null, occurredAt: 1, recordedAt: 1, command: 'x' };
  const event = { stream: 'plan', seq: 1, type: 'PlanAmended', version: 1, data: {}, content: null, meta };
  await store.events.append({
    events: [event],
    commands: [],
    index: [],
    headlines: [],
    redactions: [],
    expected: new Map(),
  });
  await store.close();
  const server = start({ DATA_DIR: directory });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('nyare version');
  expect(server.output()).toContain('PlanAmended version 1');
}, 20_000);

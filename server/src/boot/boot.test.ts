import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@ledningsplats/db/open-store.ts';
import { ownProgram } from '@ledningsplats/db/own-program.ts';
import { io } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import { selfSigned } from '../testing/self-signed.ts';

const MAIN = ownProgram(join(import.meta.dirname, '../main.ts'));
const LOADER = MAIN.isSource ? ['--import', import.meta.resolve('tsx')] : [];
const directories: string[] = [];
const children: ChildProcess[] = [];

afterAll(() => {
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
  const child = spawn(process.execPath, [...LOADER, MAIN.path, ...args], {
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

test.concurrent('starts on an empty directory, prints where it is and the first link, and stops when asked', async () => {
  const server = start({ DATA_DIR: newDirectory() });
  const banner = await server.said('Avsluta med');
  const address = /igång på (\S+)/.exec(banner)?.[1];
  expect(banner).toMatch(/\/start\/[\w-]{43}\n/);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);

  // although a request never ends
  const slow = connect(Number(new URL(address ?? '').port), '127.0.0.1').on('error', () => {});
  slow.write('POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
  slow.write('Content-Length: 40\r\n\r\n{"username":');
  await new Promise((resolve) => setTimeout(resolve, 200));
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  slow.destroy();
});

test.concurrent('over TLS: the certificate is served, HSTS with it, and the cookie is bound to the host', async () => {
  const directory = newDirectory();
  const { cert, key } = selfSigned(directory);
  const server = start({ DATA_DIR: join(directory, 'data'), TLS_CERT: cert, TLS_KEY: key }, []);
  const banner = await server.said('Avsluta med');
  const [, address = '', token = ''] = /igång på (https:\S+)[\s\S]*\/start\/([\w-]{43})/.exec(banner) ?? [];
  const ca = readFileSync(cert);
  const ask = (path: string, body?: object) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', origin: address };
      const asked = request(`${address}${path}`, { ca, method: body ? 'POST' : 'GET', headers }, resolve);
      asked.on('error', reject).end(body && JSON.stringify(body));
    });
  expect((await ask('/api/health')).headers['strict-transport-security']).toBe('max-age=31536000');
  const signIn = { username: 'maria', password: 'snö över åkrarna' };
  const municipality = { name: 'Granvik', code: '9999' };
  const made = await ask(`/api/setup/${token}`, { ...signIn, municipality, name: 'Maria Stad', title: 'Förvaltare' });
  expect(made.statusCode).toBe(201);
  const [cookie = ''] = (await ask('/api/session', signIn)).headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/^__Host-ledningsplats=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);

  const extraHeaders = { cookie: cookie.split(';')[0] ?? '', origin: address };
  const options = { transports: ['websocket'], ca: ca.toString(), extraHeaders, auth: { protocol: 1 } };
  const socket = io(address, { ...options, reconnection: false });
  expect(await new Promise((resolve) => socket.on('connect', () => resolve('in')).on('connect_error', resolve))).toBe(
    'in',
  );
  socket.disconnect();
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
});

test.concurrent('a demonstration is full from the start, and is there when it is started again', async () => {
  const directory = newDirectory();
  for (const round of [1, 2]) {
    const server = start({ DATA_DIR: directory }, ['--demo']);
    const address = /igång på (\S+)/.exec(await server.said('Avsluta med'))?.[1];
    const { accounts } = (await (await fetch(`${address}/api/demo`)).json()) as { accounts: unknown[] };
    expect([round, accounts.length]).toEqual([round, 16]);
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(0);
  }
  const real = start({ DATA_DIR: join(directory, 'demo') });
  expect(await real.exit).toBe(1);
  expect(real.output()).toContain('Starta den med --demo');
});

test.concurrent('a demonstration never opens what is real', async () => {
  const directory = newDirectory();
  const store = await openStore({ directory: join(directory, 'demo'), now: Date.now });
  await store.accounts.create({ id: 'a', username: 'maria', passwordHash: 'x', person: 'p', roles: ['administrator'] });
  await store.close();
  const server = start({ DATA_DIR: directory }, ['--demo']);
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('riktiga konton');
});

test.concurrent('says what is wrong with the settings, all at once', async () => {
  const server = start({ PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'x' });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('Inställningarna stämmer inte');
  expect(server.output()).toContain('PORT');
  expect(server.output()).toContain('LOG_LEVEL');
});

test.concurrent('says that the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const server = start({ DATA_DIR: newDirectory(), PORT: String(port) });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain(`Port ${port} är upptagen`);
  other.close();
});

test.concurrent('will not share a file with another server', async () => {
  const directory = newDirectory();
  const store = await openStore({ directory, now: Date.now });
  const server = start({ DATA_DIR: directory });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('En annan Ledningsplats använder redan databasen');
  await store.close();
});

test.concurrent('will not open what is damaged', async () => {
  const directory = newDirectory();
  writeFileSync(join(directory, 'ledningsplats.sqlite'), 'inte en databas '.repeat(1_000));
  const server = start({ DATA_DIR: directory });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('Databasen är skadad');
});

test.concurrent('will not guess at what a newer version has written', async () => {
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
    attachments: [],
    expected: new Map(),
  });
  await store.close();
  const server = start({ DATA_DIR: directory });
  expect(await server.exit).toBe(1);
  expect(server.output()).toContain('nyare version');
  expect(server.output()).toContain('PlanAmended version 1');
});

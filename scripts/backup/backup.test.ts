import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { openStore, type Store } from '@ledningsplats/db/open-store.ts';
import { batch, event } from '@ledningsplats/db/testing/batches.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** A few megabytes: a copy of them has a middle to be stopped in. */
const EVENTS = 6_000;
const KILLED_MIDWAY = new URL('./killed-midway.mjs', import.meta.url).href;

let root: string;
let data: string;
let copies: string;
let store: Store;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'ledningsplats-backup-'));
  data = join(root, 'data');
  copies = join(root, 'copies');
  store = await openStore({ directory: data, now: Date.now });
  const events = Array.from({ length: EVENTS }, (_, index) => sealed(index + 1));
  await store.events.append(batch({ events }));
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

test('[LG9] a backup beside a running server, and back: the same heads', async () => {
  const heads = await store.events.heads();
  const made = await run('backup', '--data', data, '--to', copies);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/6\s000 händelser/) });
  expect(made.stdout).toContain('historiken i kopian är hel');
  const [backup = ''] = listBackups(copies);
  const head = `audit:${EVENTS}:${heads.get('audit')?.hash}`;
  expect(await run('verify', '--file', backup, '--head', head)).toMatchObject({ code: 0 });
  await store.events.append(batch({ events: [sealed(EVENTS + 1)] }));

  const refused = await run('restore', '--from', backup, '--data', data);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Servern är igång') });
  await store.close();
  const restored = await run('restore', '--from', backup, '--data', data);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toContain('SAKNAS nu, jämfört med den tidigare databasen: 1 händelser');
  expect(restored.stdout).toContain('- audit: nummer 6001 till 6001');
  store = await openStore({ directory: data, now: Date.now });
  expect(await store.events.heads()).toEqual(heads);
});

test('a kill in the middle leaves nothing that looks like a backup, and the next one clears it away', async () => {
  for (const moment of ['copying', 'checking']) {
    const child = start('backup', ['--data', data, '--to', copies], { killedAt: moment });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    const partial = filesIn(copies).find((name) => name.endsWith('.partial'));
    expect(partial).toBeDefined();
    // the copy has a log of its own until it is whole
    expect(filesIn(copies).includes(`${partial}-journal`)).toBe(moment === 'copying');
    expect(listBackups(copies)).toEqual([]);
    expect(filesIn(copies).filter((name) => name.endsWith('.sqlite'))).toEqual([]);
  }
  expect(await run('backup', '--data', data, '--to', copies)).toMatchObject({ code: 0 });
  expect(filesIn(copies).filter((name) => name.includes('.partial'))).toEqual([]);
  expect(listBackups(copies)).toHaveLength(1);
});

test('says what is wrong with what it was asked to do', async () => {
  expect(await run('restore', '--data', data)).toMatchObject({ code: 2, stderr: expect.stringContaining('--from') });
  const nowhere = await run('backup', '--data', join(root, 'nowhere'), '--to', copies);
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining('Databasen finns inte') });
  const nothing = await run('restore', '--from', join(root, 'inte.sqlite'), '--data', join(root, 'ny'));
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('innehållsförteckning') });
});

/** Of a type that the product knows, and of some size. */
function sealed(seq: number) {
  return event('audit', seq, { type: 'HeadsSealed', data: { day: '2026-11-21', heads: [] }, content: 'x'.repeat(400) });
}

function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function start(command: 'backup' | 'restore' | 'verify', args: string[], { killedAt = '' } = {}): ChildProcess {
  const script = join(import.meta.dirname, `../${command}.ts`);
  const before = ['--import', 'tsx', ...(killedAt === '' ? [] : ['--import', KILLED_MIDWAY])];
  return spawn(process.execPath, [...before, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KILLED_AT: killedAt },
  });
}

async function run(command: 'backup' | 'restore' | 'verify', ...args: string[]) {
  const child = start(command, args);
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

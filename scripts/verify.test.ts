import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../db/src/open-store.ts';
import { batch, line } from '../db/src/testing/batches.ts';

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'ledningsplats-verify-'));
  store = await openStore({ directory, now: () => 0 });
  await store.events.append(batch({ events: [line('plan', 1, 'a'), line('plan', 2, 'b')] }));
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

test('[LG9] verifies beside an open store, and against heads from paper', async () => {
  const { hash } = await store.events.head('plan');
  const sound = await verify('--data', directory, '--head', `plan:2:${hash}`);
  expect(sound).toMatchObject({ code: 0, stdout: expect.stringContaining('2 händelser, strömmar: 1') });
  expect(sound.stdout).toContain('Historiken är hel');
  expect(sound.stdout).toContain('Går genom de angivna punkterna: 1.');
  expect(await verify('--data', directory, '--head', `plan:2:${hash.toUpperCase()}`)).toMatchObject({ code: 0 });
  const other = await verify('--data', directory, '--head', `plan:1:${hash}`);
  expect(other).toMatchObject({ code: 1, stdout: expect.stringContaining('plan, händelse 1') });
  expect(other.stdout).not.toContain('Historiken är hel');

  const cut = await verify('--data', directory, '--head', `plan:7:${hash}`);
  expect(cut).toMatchObject({ code: 1, stdout: expect.stringContaining('plan, händelse 7') });
});

test('says what is wrong with what it was asked to do', async () => {
  expect(await verify('--data', directory, '--head', 'plan')).toMatchObject({ code: 2 });
  const missing = await verify('--data', join(directory, 'nowhere'));
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('finns inte') });
  await store.close();
  writeFileSync(store.path, 'x'.repeat(10_000));
  const damaged = await verify('--data', directory);
  expect(damaged).toMatchObject({ code: 2, stderr: expect.stringContaining('är skadad') });
});

function verify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = join(import.meta.dirname, 'verify.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

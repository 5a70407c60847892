import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EventStore } from '../event-store.ts';
import { openDatabaseForReading } from '../sqlite/open-database.ts';
import { batch, line, redaction } from '../testing/batches.ts';
import { textsOnDisk } from '../testing/disk-bytes.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { tempDirectory } from '../testing/temp-directory.ts';
import { listBackups, rotateBackups } from './backup-files.ts';
import { checkCopy, sha256OfFile } from './check-copy.ts';
import { backupKeyPath, readBackupKey, secretKeyPath } from './key-file.ts';
import { type BackupOptions, makeBackup } from './make-backup.ts';
import { manifestPath, readManifest } from './manifest.ts';

const NOW = Date.UTC(2026, 10, 21, 2, 30);

let database: string;
let store: EventStore;
let directory: string;
beforeEach(async () => {
  ({ path: database, store } = openOnDisk());
  directory = join(tempDirectory(), 'copies');
  await store.append(batch({ events: lines(1, 3_000) }));
});

function lines(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    line('plan', from + index, `<${from + index}>${'x'.repeat(400)}`),
  );
}

function backUp(options: Partial<BackupOptions> = {}) {
  return makeBackup({ database, directory, version: '9.9.9', now: () => NOW, ...options });
}

async function removeContent(of: number) {
  const { seq } = await store.head('plan');
  const removal = batch({ events: [redaction('plan', seq + 1, of)], redactions: [{ stream: 'plan', seq: of }] });
  expect(await store.append(removal)).toMatchObject({ ok: true });
}

test('what was written while the copy was read is moved out of the log by the backup, and not by the next commit', async () => {
  const written: Promise<unknown>[] = [];
  await backUp({
    onProgress: (step) => {
      if (step === 'copying' && written.length === 0) {
        written.push(store.append(batch({ events: lines(3_001, 33_000) })));
      }
    },
  });
  expect(await Promise.all(written)).toMatchObject([{ ok: true }]);
  const { frames, moved } = logState();
  expect(frames).toBeGreaterThan(4_000);
  expect(moved).toBe(frames);
});

/** From the index of the log: WalIndexHdr.mxFrame and WalCkptInfo.nBackfill of SQLite's file format. */
function logState(): { frames: number; moved: number } {
  const index = readFileSync(`${database}-shm`);
  return { frames: index.readUInt32LE(16), moved: index.readUInt32LE(96) };
}

describe('the key of the second factors [SE2]', () => {
  test('is in a file of its own beside the backup, for its owner alone, and goes with it when it is rotated out', async () => {
    writeFileSync(secretKeyPath(dirname(database)), 'hemlig-nyckel', { mode: 0o600 });
    const { path, manifest } = await backUp();
    expect(manifest.key).toBe(createHash('sha256').update('hemlig-nyckel').digest('hex'));
    expect(readBackupKey(path, manifest)?.toString()).toBe('hemlig-nyckel');
    expect(statSync(backupKeyPath(path)).mode & 0o777).toBe(0o600);
    for (const file of [path, manifestPath(path)]) expect(readFileSync(file).includes('hemlig-nyckel')).toBe(false);
    const second = await backUp({ now: () => NOW + 60_000 });
    expect(rotateBackups(directory, 1)).toEqual([path]);
    expect(readdirSync(directory).sort()).toEqual(
      [second.path, manifestPath(second.path), backupKeyPath(second.path)]
        .map((file) => basename(file))
        .concat('ledningsplats-backup.lock')
        .sort(),
    );
  });

  test('of another installation is told from the backup’s own, and one left behind alone is cleared away', async () => {
    writeFileSync(secretKeyPath(dirname(database)), 'nyckeln', { mode: 0o600 });
    const { path, manifest } = await backUp();
    writeFileSync(backupKeyPath(path), 'en annan');
    expect(readBackupKey(path, manifest)).toBeNull();
    rmSync(path);
    rmSync(manifestPath(path));
    await backUp({ now: () => NOW + 60_000 });
    expect(existsSync(backupKeyPath(path))).toBe(false);
  });
});

describe('a backup', () => {
  test('is one verified file for its owner alone, with a manifest that tells it from any other', async () => {
    const { path, manifest } = await backUp();
    expect(path).toBe(join(directory, 'ledningsplats-20261121T023000Z.sqlite'));
    expect(readdirSync(directory).sort()).toEqual([
      'ledningsplats-20261121T023000Z.sqlite',
      'ledningsplats-20261121T023000Z.sqlite.json',
      'ledningsplats-backup.lock',
    ]);
    for (const file of [path, manifestPath(path)]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readManifest(path)).toEqual(manifest);
    expect(manifest).toEqual({
      format: 1,
      at: NOW,
      made: '2026-11-21T02:30:00.000Z',
      version: '9.9.9',
      schema: expect.any(Number),
      bytes: statSync(path).size,
      sha256: await sha256OfFile(path),
      key: null,
      events: 3_000,
      heads: [{ stream: 'plan', ...(await store.head('plan')) }],
      removals: [],
    });
    expect(await checkCopy(path, manifest.heads)).toMatchObject({ events: 3_000 });
  });

  test('is of one moment although the server goes on writing, and does not begin anew for it', async () => {
    let steps = 0;
    const before = await store.head('plan');
    const { path, manifest } = await backUp({
      onProgress: (step, done) => {
        if (step !== 'copying') return;
        if (done === 0) steps = 0;
        steps += 1;
        const seq = 3_000 + steps;
        void store.append(batch({ events: lines(seq, seq) }));
      },
    });
    expect(steps).toBeGreaterThan(2);
    expect((await store.head('plan')).seq).toBe(3_000 + steps);
    expect(manifest.heads).toEqual([{ stream: 'plan', ...before }]);
    expect(textsOnDisk(path, ['<3000>', '<3001>'])).toEqual(['<3000>']);
  });

  test('[LG10] holds nothing that had been removed, in no byte of it', async () => {
    for (const of of [7, 1_500, 2_999]) await removeContent(of);
    const { path, manifest } = await backUp();
    expect(textsOnDisk(path, ['<7>', '<1500>', '<2999>', '<8>'])).toEqual(['<8>']);
    expect(manifest.removals).toMatchObject([{ seq: 7 }, { seq: 1_500 }, { seq: 2_999 }]);
  });

  test('[LG10] begins anew when something is removed meanwhile', async () => {
    let isRemoved = false;
    const { path, manifest } = await backUp({
      onProgress: (step, done) => {
        if (step !== 'copying' || done === 0 || isRemoved) return;
        isRemoved = true;
        void removeContent(2_500);
      },
    });
    expect(isRemoved).toBe(true);
    expect(textsOnDisk(path, ['<2500>', '<2501>'])).toEqual(['<2501>']);
    expect(manifest).toMatchObject({ events: 3_001, removals: [{ seq: 2_500 }] });
    expect(listBackups(directory)).toEqual([path]);
  });

  test('is not made of a damaged database, and nothing is left that looks like one', async () => {
    const { db, path: damaged, store: other } = openOnDisk();
    await other.append(batch({ events: lines(1, 200) }));
    db.pragma('wal_checkpoint(TRUNCATE)');
    const at = readFileSync(damaged).indexOf('<77>xxx');
    const file = openSync(damaged, 'r+');
    writeSync(file, 'y', at + 5);
    closeSync(file);
    await expect(backUp({ database: damaged })).rejects.toMatchObject({ kind: 'not_sound' });
    expect(readdirSync(directory)).toEqual(['ledningsplats-backup.lock']);
  });

  test('is not begun where there is no room, no right, or another under way', async () => {
    const { size } = statSync(database);
    await expect(backUp({ freeBytes: async () => size })).rejects.toMatchObject({ kind: 'no_space' });
    await expect(backUp({ directory: join(database, 'under') })).rejects.toMatchObject({ kind: 'no_access' });
    const [first, second] = await Promise.allSettled([backUp(), backUp()]);
    expect([first, second]).toMatchObject([{ status: 'fulfilled' }, { reason: { kind: 'busy' } }]);
    await expect(backUp({ database: join(directory, 'none') })).rejects.toMatchObject({ fault: 'no_access' });
    expect(listBackups(directory)).toHaveLength(1);
  });
});

test('the oldest go when there are more than are kept, and other files are let alone', async () => {
  const made: string[] = [];
  for (const hours of [0, 1, 1, 2]) made.push((await backUp({ now: () => NOW + hours * 3_600_000 })).path);
  writeFileSync(join(directory, 'ledningsplats.sqlite'), 'somebody else’s');
  expect(listBackups(directory)).toEqual(made);
  expect(rotateBackups(directory, 2)).toEqual(made.slice(0, 2));
  expect(listBackups(directory)).toEqual(made.slice(2));
  expect(existsSync(manifestPath(made[0] ?? ''))).toBe(false);
  expect(existsSync(join(directory, 'ledningsplats.sqlite'))).toBe(true);
  const kept = openDatabaseForReading(made[3] ?? '');
  expect(kept.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: 3_000 });
  kept.close();
});

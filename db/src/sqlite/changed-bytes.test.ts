import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup } from '../backup/make-backup.ts';
import { batch, line } from '../testing/batches.ts';
import { randomFrom } from '../testing/disk-bytes.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { tempDirectory } from '../testing/temp-directory.ts';
import { openDatabaseForReading } from './open-database.ts';
import { verifyChains } from './verify-chains.ts';

const CHANGES = 1_000;
const LINES = 120;
const SEED = 20_261_121;

test(`[LG9] ${CHANGES} changed bytes in the text of the log, one at a time: each is found, and where it is`, async () => {
  const { path: database, store } = openOnDisk();
  const random = randomFrom(SEED);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const texts = Array.from(
    { length: LINES },
    (_, index) => `rad ${index + 1}: ${'vattnet stiger åt öster '.repeat(1 + upTo(12))}`,
  );
  await store.append(batch({ events: texts.map((text, index) => line('plan', index + 1, text)) }));
  const copy = await makeBackup({ database, directory: join(tempDirectory()), version: '9', now: () => 0 });
  const bytes = readFileSync(copy.path);
  const file = openSync(copy.path, 'r+');

  const missed: string[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const which = upTo(LINES);
    const text = Buffer.from(texts[which] ?? '');
    const at = bytes.indexOf(text) + upTo(text.length);
    const was = bytes[at] ?? 0;
    writeSync(file, Buffer.from([was ^ (1 + upTo(255))]), 0, 1, at);
    const found = await faultsIn(copy.path);
    if (found !== `plan:${which + 1}:content`) missed.push(`byte ${at} of event ${which + 1}: ${found}`);
    writeSync(file, Buffer.from([was]), 0, 1, at);
  }
  closeSync(file);
  expect(missed).toEqual([]);
  expect(await faultsIn(copy.path)).toBe('');
});

async function faultsIn(path: string): Promise<string> {
  const db = openDatabaseForReading(path);
  try {
    const { faults } = await verifyChains(db, {});
    return faults.map(({ stream, seq, what }) => `${stream}:${seq}:${what}`).join(', ');
  } finally {
    db.close();
  }
}

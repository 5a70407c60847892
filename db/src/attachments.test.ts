import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAttachments } from './attachments.ts';
import { batch, incidentId, line, redaction, registered } from './testing/batches.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const OPEN = `incident/${incidentId(1)}`;
const DAY = 86_400_000;

async function* portions(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size), 'latin1');
}

async function opened() {
  const clock = { now: 10 * DAY };
  const disk = openOnDisk();
  const attachments = createAttachments(disk.db, () => clock.now);
  const receive = (id: string, text: string, portion = 70_000) =>
    attachments.receive({ id, stream: OPEN, by: 'account-1', type: 'text/plain' }, portions(text, portion), () => true);
  const read = async (id: string) => {
    const parts: Buffer[] = [];
    for await (const part of attachments.bytes(id)) parts.push(part);
    return Buffer.concat(parts).toString('latin1');
  };
  return { ...disk, clock, attachments, receive, read };
}

test('what comes in portions of any size is read back whole', async () => {
  const { receive, read, attachments } = await opened();
  for (const [size, portion] of [
    [1, 1],
    [262_144, 262_144],
    [262_145, 1_000],
    [1_000_000, 900_000],
  ] as const) {
    const id = randomUUID();
    const text = Array.from({ length: size }, (_, at) => String.fromCharCode(97 + (at % 23))).join('');
    expect(await receive(id, text, portion)).toMatchObject({ id, size, line: null });
    expect(await read(id)).toBe(text);
    expect(await attachments.find(id)).toMatchObject({ id, stream: OPEN, size });
  }
});

test('[LG10] with the removal of its line no byte of a file is left on disk', async () => {
  const { path, store, receive, attachments, close } = await opened();
  const marker = 'journal 19800101-1234 ';
  const preview = 'liten bild av Anna Ek ';
  const ids = Array.from({ length: 6 }, () => randomUUID());
  for (const [at, id] of ids.entries()) {
    await receive(id, `<${at}>${marker.repeat(at * 9_000 + 1)}`);
    await attachments.addPreview(id, Buffer.from(`<<${at}>>${preview.repeat(200)}`));
  }
  await store.append(
    batch({
      events: [registered(incidentId(1)), line(OPEN, 2, 'a'), line(OPEN, 3, 'b')],
      attachments: [
        { stream: OPEN, seq: 2, ids: ids.slice(0, 3) },
        { stream: OPEN, seq: 3, ids: ids.slice(3) },
      ],
    }),
  );
  const marks = (at: number) => [`<${at}>${marker}`, `<<${at}>>${preview}`];
  expect(textsOnDisk(path, marks(1))).toEqual(marks(1));
  await store.append(batch({ events: [redaction(OPEN, 4, 2)], redactions: [{ stream: OPEN, seq: 2 }] }));
  expect(textsOnDisk(path, [0, 1, 2].flatMap(marks))).toEqual([]);
  expect(textsOnDisk(path, marks(5))).toEqual(marks(5));
  await store.append(batch({ events: [redaction(OPEN, 5, 3)], redactions: [{ stream: OPEN, seq: 3 }] }));
  expect(textsOnDisk(path, [marker, preview])).toEqual([]);
  close();
  expect(textsOnDisk(path, [marker, preview])).toEqual([]);
});

test('a file that follows its line to another stream stays when the first line is emptied', async () => {
  const { store, receive, read, attachments } = await opened();
  const id = randomUUID();
  await receive(id, 'plan över skolan');
  await store.append(
    batch({
      events: [registered(incidentId(1)), line(OPEN, 2, 'a')],
      attachments: [{ stream: OPEN, seq: 2, ids: [id] }],
    }),
  );
  await store.append(
    batch({
      events: [redaction(OPEN, 3, 2), line(`${OPEN}/secret`, 1, 'a')],
      redactions: [{ stream: OPEN, seq: 2 }],
      attachments: [{ stream: `${OPEN}/secret`, seq: 1, ids: [id] }],
    }),
  );
  expect(await attachments.find(id)).toMatchObject({ stream: `${OPEN}/secret`, line: 1 });
  expect(await read(id)).toBe('plan över skolan');
});

test('a line is not stored without the file that it names', async () => {
  const { store } = await opened();
  const named = { stream: OPEN, seq: 2, ids: [randomUUID()] };
  const events = [registered(incidentId(1)), line(OPEN, 2, 'a')];
  expect(await store.append(batch({ events, attachments: [named] }))).toMatchObject({ ok: false });
  expect(await store.read(OPEN, 0, 9)).toEqual([]);
});

test("what never became a line's is let go after a while, and what was cut off at the next start", async () => {
  const { db, clock, receive, attachments } = await opened();
  const [old, fresh] = [randomUUID(), randomUUID()];
  await receive(old, 'gammal');
  clock.now += 2 * DAY;
  await receive(fresh, 'ny');
  const cutOff = attachments.receive(
    { id: randomUUID(), stream: OPEN, by: 'account-1', type: 'text/plain' },
    (async function* () {
      yield Buffer.alloc(600_000, 'x');
      await new Promise(() => {});
    })(),
    () => true,
  );
  void cutOff;
  const pieces = () => db.prepare('SELECT count(DISTINCT attachment) FROM attachment_pieces').pluck().get();
  await expect.poll(pieces).toBe(3);
  expect(await attachments.sweep({ before: clock.now - DAY, isStarting: false })).toBe(1);
  expect(await attachments.find(old)).toBeNull();
  expect(await attachments.find(fresh)).not.toBeNull();
  expect(pieces()).toBe(2);
  expect(await attachments.sweep({ before: clock.now - DAY, isStarting: true })).toBe(1);
  expect(pieces()).toBe(1);
});

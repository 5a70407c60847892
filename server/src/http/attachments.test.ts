import { createHash, randomUUID } from 'node:crypto';
import { ATTACHMENT_LIMIT } from '@ledningsplats/shared/log/attachments.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepAttachments } from '../jobs/sweep-attachments.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  scene = await startScene();
  for (const role of ['tib', 'stab', 'observator', 'forvaltning', 'administrator']) {
    const { account } = await scene.server.addAccount([role]);
    cookies[role] = await scene.server.signIn(account);
  }
});
afterAll(() => scene.stop());

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('en bild av bron '.repeat(40_000))]);

async function put(path: string, body: Buffer, role = 'tib') {
  const answer = await fetch(`${scene.server.address}${path}`, {
    method: 'PUT',
    headers: { cookie: cookies[role] ?? '', 'content-type': 'application/octet-stream' },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
}

async function get(path: string, role = 'tib') {
  const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie: cookies[role] ?? '' } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

function pathOf(id: string, stream = scene.stream): string {
  return `/api/streams/${encodeURIComponent(stream)}/attachments/${id}`;
}

/** A file sent in by the TiB's own screen, and the line that has it. */
async function written(text = 'Bron är avstängd') {
  const screen = await scene.screen();
  const cookie = await scene.server.signIn(scene.tib.account);
  const id = randomUUID();
  const answer = await fetch(`${scene.server.address}${pathOf(id)}`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: JPEG,
  });
  const file = { ...((await answer.json()) as object), name: 'bron.jpg' };
  const command = envelope('WriteLine', scene.stream, { kind: 'notering' }, { text, attachments: [file] });
  const ack = await screen.send(command);
  if (!ack.ok) throw new Error(ack.message);
  return { id, file, seq: ack.seq, screen, command };
}

test('a file is kept as it was sent, told by its hash, and a line is given it once', async () => {
  const { id, file, screen, command } = await written();
  expect(file).toEqual({
    id,
    name: 'bron.jpg',
    type: 'image/jpeg',
    size: JPEG.length,
    sha256: createHash('sha256').update(JPEG).digest('hex'),
  });
  const answer = await get(pathOf(id), 'observator');
  expect(answer.status).toBe(200);
  expect(answer.bytes.equals(JPEG)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');

  const again = envelope('WriteLine', scene.stream, { kind: 'notering' }, { text: 'igen', attachments: [file] });
  expect(await screen.send(again)).toMatchObject({ code: 'unknown_item', field: 'content.attachments' });
  // a resend is no second line
  expect(await screen.send({ ...command, sentAt: Date.now() })).toMatchObject({ ok: true });
  const twice = (await put(pathOf(id), JPEG)).json;
  expect(twice).toMatchObject({ code: 'id_taken' });
});

test("what it says of itself must be so, and the file one's own", async () => {
  const screen = await scene.screen();
  const id = randomUUID();
  const { json } = await put(pathOf(id), JPEG, 'stab');
  const foreign = { ...json, name: 'x.jpg' };
  const send = (attachments: unknown[]) =>
    screen.send(envelope('WriteLine', scene.stream, { kind: 'notering' }, { text: 'x', attachments }));
  expect(await send([foreign])).toMatchObject({ code: 'unknown_item' });
  expect(await send([{ ...foreign, id: randomUUID() }])).toMatchObject({ code: 'unknown_item' });
  expect((await get(pathOf(id), 'observator')).status).toBe(404);
  expect((await get(pathOf(id), 'stab')).status).toBe(200);
});

test('who may not write lines sends nothing; who may not read the stream fetches nothing', async () => {
  expect((await put(pathOf(randomUUID()), JPEG, 'observator')).status).toBe(403);
  expect((await put(pathOf(randomUUID()), JPEG, 'forvaltning')).status).toBe(403);
  expect((await put(pathOf(randomUUID(), scene.secret), JPEG, 'stab')).status).toBe(403);
  expect((await put(pathOf(randomUUID(), 'plan'), JPEG)).status).toBe(404);
  const { id } = await written();
  for (const path of [pathOf(id), `${pathOf(id)}/preview`]) {
    expect((await get(path, 'forvaltning')).status).toBe(403);
    expect((await get(path, 'administrator')).status).toBe(403);
    expect((await fetch(`${scene.server.address}${path}`)).status).toBe(401);
  }
  // the address names the stream: the same file is in no other
  expect((await get(pathOf(id, await scene.register()))).status).toBe(404);
});

test('what is no picture, document or text is not taken, whatever it is called', async () => {
  for (const bytes of [
    Buffer.from('MZ\u0090\u0000\u0003'),
    Buffer.from('\u007fELF\u0002\u0001\u0001\u0000'),
    Buffer.from('#!/bin/sh\necho'),
    Buffer.alloc(0),
  ]) {
    expect((await put(pathOf(randomUUID()), bytes)).status).toBe(415);
  }
  const page = randomUUID();
  expect((await put(pathOf(page), Buffer.from('<script>alert(1)</script>'))).json).toMatchObject({
    type: 'text/plain',
  });
  const { headers } = await get(pathOf(page));
  expect(headers.get('content-disposition')).toBe('attachment');
  expect(headers.get('content-type')).toBe('application/octet-stream');
});

test('one that is too large is refused, said to be so, and leaves nothing', async () => {
  const id = randomUUID();
  const large = Buffer.concat([JPEG, Buffer.alloc(ATTACHMENT_LIMIT)]);
  const answer = await scene.server.http.inject({
    method: 'PUT',
    url: pathOf(id),
    headers: { cookie: cookies.tib ?? '', 'content-type': 'application/octet-stream' },
    payload: large,
  });
  expect(answer.statusCode).toBe(413);
  expect((await get(pathOf(id))).status).toBe(404);
  // the same id may be used for one that is small enough
  expect((await put(pathOf(id), JPEG)).status).toBe(200);
});

test("a preview is a small JPEG of one's own", async () => {
  const id = randomUUID();
  await put(pathOf(id), JPEG);
  const small = JPEG.subarray(0, 9_000);
  expect((await put(`${pathOf(id)}/preview`, small, 'stab')).status).toBe(403);
  expect((await put(`${pathOf(id)}/preview`, Buffer.from('<svg>'))).status).toBe(415);
  expect((await put(`${pathOf(id)}/preview`, JPEG)).status).toBe(413);
  expect((await put(`${pathOf(id)}/preview`, small)).status).toBe(204);
  expect((await get(`${pathOf(id)}/preview`)).bytes.equals(small)).toBe(true);
});

test('[SE3] a line that is made secret takes its files with it', async () => {
  const { id, seq, screen } = await written('Elevens journal');
  const mark = { provision: null, authority: null };
  expect(await screen.send(envelope('MarkLineSecret', scene.stream, { line: seq, mark }))).toMatchObject({ ok: true });
  expect((await get(pathOf(id), 'stab')).status).toBe(404);
  expect((await get(pathOf(id, scene.secret), 'stab')).status).toBe(403);
  expect((await get(pathOf(id, scene.secret))).bytes.equals(JPEG)).toBe(true);
});

// last: it moves the clock
test('nobody fills the disk with what no line is given, however small, and nobody shuts others out by it', async () => {
  const { account } = await scene.server.addAccount(['stab']);
  cookies.eager = await scene.server.signIn(account);
  const answers: number[] = [];
  for (let at = 0; at < 61; at += 1) answers.push((await put(pathOf(randomUUID()), Buffer.from('a'), 'eager')).status);
  expect(answers.filter((status) => status === 200)).toHaveLength(60);
  expect(answers.at(-1)).toBe(429);
  cookies.eager = await scene.server.signIn(account);
  expect((await put(pathOf(randomUUID()), Buffer.from('a'), 'eager')).status).toBe(429);
  // at the same address
  expect((await put(pathOf(randomUUID()), JPEG, 'stab')).status).toBe(200);

  scene.server.advance(25 * 3_600_000);
  const { store } = scene.server.services;
  sweepAttachments(scene.server.services)();
  await expect.poll(() => store.attachments.unusedOf(account)).toEqual({ files: 0, bytes: 0 });
});

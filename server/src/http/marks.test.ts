import { SAID_SEEN } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let mine = '';
let others = '';

beforeAll(async () => {
  scene = await startScene();
  mine = await scene.server.signIn(scene.tib.account);
  others = await scene.server.signIn((await scene.server.addAccount(['observator'])).account);
});
afterAll(() => scene.stop());

const look = (cookie: string, stream: string, body: unknown) =>
  ask(scene.server, 'POST', `/api/streams/${encodeURIComponent(stream)}/mark`, { cookie, body });
const marksOf = async (cookie: string) =>
  ((await ask(scene.server, 'GET', '/api/marks', { cookie })).json as { marks: object }).marks;

test('[LG8] what one has looked at is known on one’s other devices, and to nobody else', async () => {
  expect(await marksOf(mine)).toEqual({});
  const before = Date.now();
  expect((await look(mine, scene.stream, { lines: 3, seenAt: before - 5_000 })).status).toBe(204);
  const otherDevice = await scene.server.signIn(scene.tib.account);
  const marks = await marksOf(otherDevice);
  expect(marks).toEqual({ [scene.stream]: { lines: 3, seenAt: before - 5_000, lookedAt: expect.any(Number) } });
  expect(await marksOf(others)).toEqual({});
});

test('[LG8] an older look from a device that was late moves nothing back, and no mark stands in the future', async () => {
  const now = Date.now();
  await look(mine, scene.stream, { lines: 9, seenAt: now + 3_600_000 });
  await look(mine, scene.stream, { lines: 2, seenAt: 1 });
  const { [scene.stream]: mark } = (await marksOf(mine)) as Record<string, { lines: number; seenAt: number }>;
  expect(mark?.lines).toBe(9);
  expect(mark?.seenAt).toBeGreaterThanOrEqual(now);
  expect(mark?.seenAt).toBeLessThanOrEqual(Date.now());
});

test('[LG8] what one has said that one has seen is a mark of its own, which a look does not move', async () => {
  const told = await scene.server.signIn((await scene.server.addAccount(['observator'])).account);
  await look(told, scene.stream, { lines: 2, seenAt: 200, isSaid: true });
  await look(told, scene.stream, { lines: 9, seenAt: 900 });
  expect(await marksOf(told)).toEqual({
    [scene.stream]: expect.objectContaining({ lines: 9, seenAt: 900 }),
    [`${scene.stream}${SAID_SEEN}`]: expect.objectContaining({ lines: 2, seenAt: 200 }),
  });
});

test('a mark is of an incident that is there and that one may read', async () => {
  const mark = { lines: 1, seenAt: 1 };
  const nowhere = incidentStream('0190a3c4-0000-7000-8000-0000000000aa');
  expect(await look(mine, nowhere, mark)).toMatchObject({ status: 404 });
  expect(await look(mine, scene.secret, mark)).toMatchObject({ status: 404 });
  expect(await look(others, scene.secret, mark)).toMatchObject({ status: 403 });
  const outside = await scene.server.signIn((await scene.server.addAccount(['forvaltning'])).account);
  expect(await look(outside, scene.stream, mark)).toMatchObject({ status: 403 });
  expect(await look(mine, scene.stream, { lines: -1, seenAt: 1 })).toMatchObject({ status: 400 });
});

test('[LG8] [P1] nothing of it is in the history: a look moves no stream', async () => {
  const { events } = scene.server.services.store;
  const before = await events.head(scene.stream);
  await look(mine, scene.stream, { lines: 9, seenAt: 1 });
  await marksOf(mine);
  expect(await events.head(scene.stream)).toEqual(before);
});

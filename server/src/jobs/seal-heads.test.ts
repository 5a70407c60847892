import { afterAll, beforeAll, expect, test } from 'vitest';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { sealMovedHeads } from './seal-heads.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const DAY = 86_400_000;

test('heads that have moved are sealed once a day, and only those [LG9]', async () => {
  const { server, stream } = scene;
  const { events } = server.services.store;
  const sealed = async () =>
    (await events.read('audit', 0, 99)).map(({ data }) => data as { heads: { stream: string }[] });
  server.advance(DAY);
  await sealMovedHeads(server.services);
  await sealMovedHeads(server.services);
  const first = await sealed();
  expect(first.at(-1)?.heads).toContainEqual({ stream, ...(await events.head(stream)) });
  server.advance(DAY);
  await sealMovedHeads(server.services);
  expect(await sealed()).toHaveLength(first.length);

  const screen = await scene.screen();
  await screen.send(envelope('WriteLine', stream, { kind: 'notering' }, { text: 'dagen efter' }));
  await sealMovedHeads(server.services);
  expect((await sealed()).slice(first.length)).toMatchObject([{ heads: [{ stream, ...(await events.head(stream)) }] }]);
  expect((await events.verify({})).ok).toBe(true);
});

test('nobody can seal by hand', async () => {
  const screen = await scene.screen(await scene.server.addAccount(['sakerhetsgranskare']));
  const heads = [{ stream: 'plan', seq: 1, hash: 'x' }];
  expect(await screen.send(envelope('SealHeads', 'audit', { day: '2026-11-20', heads }))).toMatchObject({
    code: 'unknown_type',
  });
});

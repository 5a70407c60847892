import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWorld, type World } from './testing/world.ts';
import { WALL_BEAT } from './wall-environment.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => vi.useRealTimers());

/** What is said of the connection after a cable was pulled: nobody is told, and nothing is answered any more. */
async function saidWithin(ms: number, beat: typeof WALL_BEAT | undefined): Promise<string[]> {
  const client = await world.client(beat && { beat });
  await world.pass(5_000);
  expect(client.sync.store.getState().connection.state).toBe('connected');
  const said: string[] = [];
  client.sync.store.subscribe(({ connection }, before) => {
    if (connection.state !== before.connection.state) said.push(connection.state);
  });
  client.answersTake = 3_600_000;
  await world.pass(ms);
  return said;
}

it('[ST9] a wall says within three seconds that it has lost contact, also where nothing is told of it', async () => {
  expect(await saidWithin(3_000, WALL_BEAT)).toContain('reconnecting');
});

it('a screen at a desk is not asked for it every second', async () => {
  expect(await saidWithin(3_000, undefined)).toEqual([]);
});

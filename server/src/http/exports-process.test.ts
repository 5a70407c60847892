import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batch } from '@ledningsplats/db/testing/batches.ts';
import { EVENT_VERSIONS } from '@ledningsplats/shared/core/upcast.ts';
import type { ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takingOut } from '../exports/testing/take-out.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let stream: string;
let tib: string;

beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const { ask, list, made, letGo } = takingOut(
  () => `${scene.server.address}/api/streams/${encodeURIComponent(stream)}`,
  () => tib,
);

describe('[EX1] an incident of many lines', () => {
  test('tells how many of its lines are drawn, and can be ended in the midst of it', async () => {
    stream = scene.stream;
    const { seq } = await scene.server.services.store.events.head(stream);
    const at = 1_800_000_000_000;
    const events = Array.from({ length: 1_500 }, (_, index) => ({
      stream,
      seq: seq + 1 + index,
      type: 'LineWritten',
      version: EVENT_VERSIONS.LineWritten,
      data: { kind: 'notering', important: false, verification: null, about: null, addressedTo: null, paper: null },
      content: { text: `Rad ${index}. Vattnet stiger vid Ekby bro, och fler behöver lämna sina hus i kväll.` },
      meta: {
        by: scene.tib.account,
        person: scene.tib.person,
        function: null,
        occurredAt: at,
        recordedAt: at,
        command: randomUUID(),
      },
    }));
    await scene.server.services.store.events.append(batch({ events }));
    const { id } = (await (await ask({ kind: 'pdf' })).json()) as ExportReading;
    const mine = async () => (await list()).find((one) => one.id === id);
    await expect
      .poll(
        async () => {
          const reading = await mine();
          return reading?.state === 'working' && reading.done > 0 && reading.done < reading.of && reading.of > 1_500;
        },
        { interval: 5 },
      )
      .toBe(true);
    await letGo(id);
    expect(await list()).toEqual([]);
    await expect.poll(() => readdirSync(join(scene.server.directory, 'exports'))).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'whose process falls is told as failed, leaves nothing behind, and holds up nobody after it',
    async () => {
      const { id } = (await (await ask({ kind: 'pdf' })).json()) as ExportReading;
      const mine = async () => (await list()).find((one) => one.id === id);
      await expect.poll(mine, { interval: 5 }).toMatchObject({ state: 'working', of: expect.any(Number) });
      const children = () => readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim();
      for (const child of children().split(' ')) process.kill(Number(child), 'SIGKILL');
      await expect.poll(mine).toMatchObject({ state: 'failed', why: 'broken' });
      expect(readdirSync(join(scene.server.directory, 'exports'))).toEqual([]);
      await letGo(id);
      const next = await made({ kind: 'decisions_csv' });
      expect(next.state).toBe('ready');
      await letGo(next.id);
    },
  );
});

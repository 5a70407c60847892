import type { CommandDefinition } from '@ledningsplats/shared/core/command.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { takeFeed } from '@ledningsplats/shared/warnings/take-feed.ts';
import type { Warning } from '@ledningsplats/shared/warnings/warning.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeAsSystem } from '../core/system-commands.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const COMMANDS = new Map([[takeFeed.type, takeFeed as unknown as CommandDefinition]]);
const WARNING: Warning = {
  source: 'vma',
  identifier: 'SRCAP1',
  kind: 'actual',
  sentAt: null,
  startsAt: null,
  expiresAt: null,
  areas: ['9998'],
  geometry: null,
  level: null,
  urgency: null,
  severity: null,
  certainty: null,
  senderName: null,
  web: null,
  texts: [{ language: 'sv', headline: 'Rök', description: 'Rök i Ekby', instruction: '', area: 'Provköping' }],
  replaces: [],
};

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

async function take(warnings: Warning[], cancelled: string[] = []): Promise<void> {
  const { executor } = scene.server.services;
  const cancels = cancelled.map((of) => ({ identifier: `${of}-slut`, sentAt: null, isReal: true, cancels: [of] }));
  const data = { source: 'vma', warnings, cancels, unread: [], elsewhere: [], isCut: false };
  const cause = `feed ${JSON.stringify(data)}`;
  const ack = await executeAsSystem(
    executor,
    cause,
    { type: takeFeed.type, stream: 'warnings', data },
    scene.server.now(),
    COMMANDS,
  );
  if (!ack.ok) throw new Error(ack.message);
}

async function quoted() {
  const { state } = await scene.server.services.states.get(scene.stream);
  return (state as IncidentState).pictures.draft.handelse?.content?.quotes.map(({ id, since }) => [
    id,
    since?.what ?? null,
  ]);
}

test('[LG11] a warning that its sender takes back is told in the incident whose lägesbild quotes it, and one that comes late with it too', async () => {
  const screen = await scene.screen();
  const write = async (from: number | null, ids: string[]) => {
    const at = scene.server.now();
    const quotes = ids.map((id) => ({ kind: 'warning' as const, id: `vma/${id}`, seq: from ?? 1, at, by: null }));
    const words = ids.map((id) => `VMA: ${id}`);
    const ack = await screen.send(
      envelope(
        'WritePictureSection',
        scene.stream,
        { heading: 'handelse', from, notApplicable: false, quotes },
        { words },
      ),
    );
    if (!ack.ok) throw new Error(ack.message);
    return ack.seq;
  };
  const other = { ...WARNING, identifier: 'SRCAP2' };
  await take([WARNING, other]);
  const seq = await write(null, ['SRCAP1', 'SRCAP2']);
  await take([other], ['SRCAP1']);
  await expect.poll(quoted).toEqual([
    ['vma/SRCAP1', 'cancelled'],
    ['vma/SRCAP2', null],
  ]);

  // a device that had no network brings one in that has ended meanwhile
  await take([]);
  await expect.poll(quoted).toEqual([
    ['vma/SRCAP1', 'cancelled'],
    ['vma/SRCAP2', 'ended'],
  ]);
  await write(seq, ['SRCAP1']);
  await expect.poll(quoted).toEqual([['vma/SRCAP1', 'cancelled']]);
  const { events } = scene.server.services.store;
  const told = (await events.read(scene.stream, 0, 1_000)).filter(({ type }) => type === 'QuotedWarningChanged');
  expect(told.map(({ data }) => (data as { what: string }).what)).toEqual(['cancelled', 'ended', 'cancelled']);
});

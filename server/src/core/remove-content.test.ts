import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { envelope, registration } from '../testing/client.ts';
import { openExecutor } from '../testing/open-executor.ts';

const CANARY = 'Kanariefågeln';

async function withIncident() {
  const opened = await openExecutor();
  const tib = opened.actor(['tib'], ['tib']);
  const archivist = opened.actor(['namndsekreterare']);
  const stream = incidentStream(randomUUID());
  const give = async (command: ReturnType<typeof envelope>, actor = tib) => {
    const ack = await opened.send(command, actor);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.code} ${ack.field ?? ''} ${ack.message}`);
    return ack.seq;
  };
  const seq = await give(registration(stream, { person: tib.person, capacity: 'tib' }));
  const removal = (line: number, also: { kind: 'task' | 'decision'; id: string }[] = []) =>
    envelope(
      'RemoveLineContent',
      stream,
      { line, why: 'gallring', decider: null, also },
      { capacity: 'arkivarie', reference: 'KS 2026/1', deciderName: 'Eva Ström' },
    );
  const text = async (of = stream) => JSON.stringify(await opened.store.read(of, 0, 1_000));
  return { ...opened, tib, archivist, stream, seq, give, removal, text };
}

test('[LG10] what is written, corrected, made a task of and removed in one turn is removed whole', async () => {
  const { archivist, stream, seq, send, tib, removal, text, store } = await withIncident();
  const task = envelope(
    'CreateTask',
    stream,
    { function: 'stabschef', due: null, fromLine: seq + 1 },
    { title: CANARY },
  );
  const acks = await Promise.all([
    send(envelope('WriteLine', stream, { kind: 'notering' }, { text: CANARY }), tib),
    send(envelope('CorrectLine', stream, { line: seq + 1 }, { text: CANARY }), tib),
    send(task, tib),
    send(removal(seq + 1, [{ kind: 'task', id: task.id }]), archivist),
  ]);
  expect(acks.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(await text()).not.toContain(CANARY);
  expect((await store.verify({})).faults).toEqual([]);
});

test('[LG10] of two who remove the same in one turn one has decided, and the other is told', async () => {
  const { archivist, stream, seq, send, tib, give, removal, store } = await withIncident();
  await give(envelope('WriteLine', stream, { kind: 'notering' }, { text: CANARY }), tib);
  const acks = await Promise.all([send(removal(seq + 1), archivist), send(removal(seq + 1), archivist)]);
  expect(acks.map((ack) => (ack.ok ? 'removed' : ack.code))).toEqual(['removed', 'already']);
  const decisions = (await store.read(stream, 0, 1_000)).filter(({ type }) => type === 'ContentRemoved');
  expect(decisions).toHaveLength(1);
});

test('[LG10] a decision of the ladder goes with what it brought about, and what was decided stays', async () => {
  const { archivist, stream, give, removal, text, tib } = await withIncident();
  const decision = { decider: { person: tib.person, capacity: 'tib' } };
  const said = { decision: { wording: CANARY, basis: CANARY }, why: CANARY, direction: CANARY };
  await give(envelope('RaiseLevel', stream, { from: 1, to: 2, decision }, said));
  expect(await text()).toContain(CANARY);
  const made = (JSON.parse(await text()) as { seq: number; type: string; data: { number?: number } }[]).find(
    ({ type, data }) => type === 'DecisionRecorded' && data.number === 2,
  );
  await give(removal(made?.seq ?? 0), archivist);
  expect(await text()).not.toContain(CANARY);
  expect(await text()).toContain('"subject":{"kind":"level","from":1,"to":2}');
});

test('[LG10] [LA11] what a department sent in goes with the line that was made of it', async () => {
  const { actor, archivist, stream, give, removal, text, store } = await withIncident();
  const report = envelope(
    'ReportDisturbance',
    'disturbances',
    { department: 'omsorg', link: null },
    { what: CANARY, call: '070' },
  );
  await give(report, actor(['forvaltning']));
  const seq = await give(envelope('MergeDisturbance', stream, { disturbance: report.id }, {}));
  expect(await text('disturbances')).toContain(CANARY);
  await give(removal(seq), archivist);
  expect((await text()) + (await text('disturbances'))).not.toContain(CANARY);
  expect((await store.verify({})).faults).toEqual([]);
});

test('[SE1] [LG10] nobody removes without the permission', async () => {
  const { actor, give, removal, send, seq, stream } = await withIncident();
  await give(envelope('WriteLine', stream, { kind: 'notering' }, { text: CANARY }));
  for (const roles of [['tib'], ['stab', 'sekretess'], ['administrator'], []]) {
    expect(await send(removal(seq + 1), actor(roles))).toMatchObject({ ok: false, code: 'forbidden' });
  }
  expect(await send(removal(seq + 1), actor(['administrator', 'observator']))).toMatchObject({ ok: true });
});

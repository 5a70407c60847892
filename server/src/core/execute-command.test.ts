import { randomUUID } from 'node:crypto';
import { type EventStore, StoreUnavailable } from '@ledningsplats/db/event-store.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import type { CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { envelope, registration } from '../testing/client.ts';
import { openExecutor } from '../testing/open-executor.ts';
import { isRefused, readCommand } from './received-command.ts';

type Opened = Awaited<ReturnType<typeof openExecutor>>;

async function withIncident() {
  const opened = await openExecutor();
  const tib = opened.actor(['tib'], ['tib']);
  const stream = incidentStream(randomUUID());
  const ack = await opened.send(registration(stream, { person: tib.person, capacity: 'tib' }), tib);
  if (!ack.ok) throw new Error(ack.message);
  return { ...opened, tib, stream, seq: ack.seq };
}

function line(stream: string, text: string, more: Partial<CommandEnvelope> = {}): CommandEnvelope {
  return envelope('WriteLine', stream, { kind: 'notering' }, { text }, more);
}

/** The texts of the log's lines, in order; null where the content was removed. */
async function texts({ store }: Pick<Opened, 'store'>, stream: string): Promise<(string | null)[]> {
  const events = await store.read(stream, 0, 1_000);
  const lines = events.filter(({ type }) => type === 'LineWritten');
  return lines.map(({ content }) => (content as { text: string } | null)?.text ?? null);
}

test('all that waits is one commit, decided in order', async () => {
  const one = await withIncident();
  one.turns.length = 0;
  let commits = 0;
  one.store.committed(() => {
    commits += 1;
  });
  const acks = await Promise.all(
    Array.from({ length: 20 }, (_, at) => one.send(line(one.stream, `rad ${at}`), one.tib)),
  );
  expect(acks.map((ack) => ack.ok && ack.seq)).toEqual(Array.from({ length: 20 }, (_, at) => one.seq + at + 1));
  expect(commits).toBe(1);
  expect(one.turns).toEqual([{ commands: 20, outcome: 'stored' }]);
});

test('commands of one turn see what their predecessors did to the same line', async () => {
  const one = await withIncident();
  const correction = (of: number, text: string) => envelope('CorrectLine', one.stream, { line: of }, { text });
  const [first, second, third] = await Promise.all([
    one.send(line(one.stream, 'åtta hushåll'), one.tib),
    one.send(correction(one.seq + 1, 'arton hushåll'), one.tib),
    one.send(
      envelope('MarkLineSecret', one.stream, { line: one.seq + 1, mark: { provision: null, authority: null } }),
      one.tib,
    ),
  ]);
  expect([first, second, third].map((ack) => ack?.ok)).toEqual([true, true, true]);
  const [secret] = await one.store.read(`${one.stream}/secret`, 0, 9);
  expect(secret?.content).toMatchObject({ text: 'åtta hushåll', corrections: [{ text: 'arton hushåll' }] });
  expect(await texts(one, one.stream)).toEqual([null]);
});

test('a task that is closed may be opened again in the same turn', async () => {
  const one = await withIncident();
  const made = envelope('CreateTask', one.stream, { function: 'logistik', due: null }, { title: 'Filtar' });
  const acks = await Promise.all([
    one.send(made, one.tib),
    one.send(envelope('CompleteTask', one.stream, { task: made.id }), one.tib),
    one.send(envelope('ReopenTask', one.stream, { task: made.id }), one.tib),
  ]);
  expect(acks.map((ack) => ack.ok)).toEqual([true, true, true]);
});

test('a resend gets the first answer, also in the same turn; another body or user does not', async () => {
  const one = await withIncident();
  const sent = line(one.stream, 'en gång');
  const [first, twin] = await Promise.all([one.send(sent, one.tib), one.send(sent, one.tib)]);
  expect(twin).toEqual(first);
  expect(await one.send({ ...sent, sentAt: sent.sentAt + 60_000 }, one.tib)).toEqual(first);
  expect(await one.send({ ...sent, content: { text: 'en annan' } }, one.tib)).toMatchObject({ code: 'id_taken' });
  expect(await one.send(sent, one.actor(['tib']))).toMatchObject({ code: 'id_taken' });
  expect(await texts(one, one.stream)).toEqual(['en gång']);
});

test('a resend after a restart gets the first answer, refusals included', async () => {
  const one = await withIncident();
  const refusedOnce = envelope('CompleteTask', one.stream, { task: randomUUID() });
  const refusal = await one.send(refusedOnce, one.tib);
  expect(refusal).toMatchObject({ ok: false, code: 'unknown_item' });
  const kept = line(one.stream, 'kvar');
  const ack = await one.send(kept, one.tib);
  const again = one.start();
  expect(await again.send(kept, one.tib)).toEqual(ack);
  expect(await again.send(refusedOnce, one.tib)).toEqual(refusal);
});

test('a resend gets the first answer also when the rule fails on what holds now', async () => {
  const one = await withIncident();
  const sent = line(one.stream, 'en gång');
  const first = await one.send(sent, one.tib);
  const command = readCommand(sent);
  if (isRefused(command)) throw new Error(command.code);
  const failing = {
    ...command.definition,
    decide: () => {
      throw new Error('a rule with a fault');
    },
  };
  expect(await one.executor.execute({ ...command, definition: failing }, () => one.tib)).toEqual(first);
});

test('permission is asked again at a resend, and in the moment of the decision', async () => {
  const one = await withIncident();
  const sent = line(one.stream, 'skriven');
  await one.send(sent, one.tib);
  const observer: Actor = { ...one.actor(['observator']), user: one.tib.user };
  expect(await one.send(sent, observer)).toMatchObject({ code: 'forbidden' });
  // the session ends while the command waits in the queue
  let isOver = false;
  const waiting = one.send(line(one.stream, 'för sent'), () => (isOver ? 'signed_out' : one.tib));
  isOver = true;
  expect(await waiting).toMatchObject({ code: 'signed_out' });
  expect(await texts(one, one.stream)).toEqual(['skriven']);
});

test('two who change the level at once: one does, the other is told what holds', async () => {
  const one = await withIncident();
  const director = one.actor(['krisledning'], ['kommundirektor']);
  const chair = one.actor(['krisledning'], ['kln_ordforande']);
  const raise = (to: number, person: string, capacity: string) =>
    envelope(
      'RaiseLevel',
      one.stream,
      { from: 1, to, decision: { decider: { person, capacity } } },
      { decision: { wording: 'Nivån höjs' } },
    );
  const acks = await Promise.all([
    one.send(raise(2, director.person, 'kommundirektor'), director),
    one.send(raise(2, director.person, 'kommundirektor'), one.tib),
    one.send(raise(3, chair.person, 'kln_ordforande'), chair),
  ]);
  expect(acks.map((ack) => (ack.ok ? 'ok' : ack.code))).toEqual(['ok', 'already', 'stale']);
});

test('registered in one turn, incidents get one number each', async () => {
  const one = await withIncident();
  const register = () => registration(incidentStream(randomUUID()), { person: one.tib.person, capacity: 'tib' });
  await Promise.all([one.send(register(), one.tib), one.send(register(), one.tib)]);
  const rows = await one.store.headlines({ open: null, before: null, limit: 10 });
  expect(rows.map(({ number }) => number).sort()).toEqual(['2026-001', '2026-002', '2026-003']);
});

test('recorded times never go back, even when the clock does', async () => {
  const one = await withIncident();
  await one.send(line(one.stream, 'före'), one.tib);
  one.clock.now -= 3_600_000;
  await one.send(line(one.stream, 'efter'), one.tib);
  await one.start().send(line(one.stream, 'efter omstart'), one.tib);
  const times = (await one.store.read(one.stream, 0, 99)).map(({ meta }) => meta.recordedAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('another writer is a conflict: everything is decided again on what then holds', async () => {
  const one = await withIncident();
  const other = one.start();
  await one.send(line(one.stream, 'värm upp'), one.tib);
  await other.send(line(one.stream, 'den andra'), one.tib);
  const ack = await one.send(line(one.stream, 'den första'), one.tib);
  expect(ack).toMatchObject({ ok: true, seq: one.seq + 3 });
  expect(await texts(one, one.stream)).toEqual(['värm upp', 'den andra', 'den första']);
});

test('a full disk: said, nothing half-written, and over when there is room again', async () => {
  const one = await withIncident();
  const pages = one.db.pragma('page_count', { simple: true });
  one.db.pragma(`max_page_count = ${pages}`);
  const acks = [];
  for (let tries = 0; tries < 60; tries += 1) acks.push(await one.send(line(one.stream, 'x'.repeat(4_000)), one.tib));
  const codes = acks.map((ack) => (ack.ok ? 'ok' : ack.code));
  expect(codes.indexOf('not_stored')).toBeGreaterThan(-1);
  expect(acks.find((ack) => !ack.ok)).toMatchObject({ code: 'not_stored', details: { kind: 'full' } });
  expect(codes.at(-1)).toBe('read_only');
  expect(one.executor.isReadOnly).toBe(true);
  expect(await texts(one, one.stream)).toHaveLength(codes.filter((code) => code === 'ok').length);

  one.db.pragma('max_page_count = 1000000');
  expect(await one.send(line(one.stream, 'plats igen'), one.tib)).toMatchObject({ ok: true });
  expect(one.executor.isReadOnly).toBe(false);
  expect((await one.store.verify({})).ok).toBe(true);
});

test('what a failed commit decided is gone: the same command under the same id is stored later', async () => {
  const one = await withIncident();
  let isBroken = true;
  const flaky: EventStore = {
    ...one.store,
    append: (batch) => (isBroken ? Promise.reject(new StoreUnavailable('read_only', null)) : one.store.append(batch)),
  };
  const { send } = one.start(flaky);
  const sent = line(one.stream, 'till slut');
  expect(await send(sent, one.tib)).toMatchObject({ code: 'not_stored' });
  isBroken = false;
  expect(await send(sent, one.tib)).toMatchObject({ ok: true, seq: one.seq + 1 });
});

test('a snapshot is kept, so that a restart folds little, and agrees with a fold of everything', async () => {
  const one = await withIncident();
  for (let at = 0; at < 250; at += 1) await one.send(line(one.stream, `rad ${at}`), one.tib);
  await new Promise((resolve) => setImmediate(resolve));
  expect((await one.store.snapshot(one.stream, STATE_VERSION))?.seq).toBeGreaterThan(190);
  const folded = one.start({ ...one.store, snapshot: async () => null });
  expect(await one.start().states.get(one.stream)).toEqual(await folded.states.get(one.stream));
  await one.states.saveAll();
  expect((await one.store.snapshot(one.stream, STATE_VERSION))?.seq).toBe((await one.store.head(one.stream)).seq);
});

test('after closing, a command is answered and not taken', async () => {
  const one = await withIncident();
  const last = one.send(line(one.stream, 'hann med'), one.tib);
  await one.executor.close();
  expect(await last).toMatchObject({ ok: true });
  expect(await one.send(line(one.stream, 'hann inte'), one.tib)).toMatchObject({ code: 'closing' });
});

test('an exercise shares no commit with anything real, and both are stored', async () => {
  const one = await withIncident();
  const exercise = incidentStream(randomUUID());
  const started = registration(exercise, { person: one.tib.person, capacity: 'tib' });
  const acks = await Promise.all([
    one.send(line(one.stream, 'skarpt'), one.tib),
    one.send({ ...started, data: { ...(started.data as object), mode: 'exercise' } }, one.tib),
    one.send(line(exercise, 'övning'), one.tib),
    one.send(line(one.stream, 'skarpt igen'), one.tib),
  ]);
  expect(acks.map((ack) => ack.ok)).toEqual([true, true, true, true]);
  expect(await texts(one, one.stream)).toEqual(['skarpt', 'skarpt igen']);
  expect(await texts(one, exercise)).toEqual(['övning']);
});

test('[SE3] the note that there is a secret line does not say by whom', async () => {
  const one = await withIncident();
  const mark = { provision: null, authority: null };
  const secret = envelope(
    'WriteSecretLine',
    `${one.stream}/secret`,
    { kind: 'notering', mark },
    { text: 'nyckelskåpet' },
  );
  expect(await one.send(secret, one.tib)).toMatchObject({ ok: true });
  const note = (await one.store.read(one.stream, one.seq, 9)).find(({ type }) => type === 'SecretLineNoted');
  expect(note).toMatchObject({ data: { kind: 'notering' }, content: null });
  expect(note?.meta).toMatchObject({ by: 'system', person: null, function: null, command: secret.id });
  const [written] = await one.store.read(`${one.stream}/secret`, 0, 9);
  expect(written?.meta).toMatchObject({ by: one.tib.user, person: one.tib.person });
});

import { randomUUID } from 'node:crypto';
import type { Channel, MessagePurpose, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { expect, test } from 'vitest';
import { createTextRemoval } from './message-erasure.ts';
import { purposeKey } from './message-rows.ts';
import { createMessages } from './messages.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const CALLOUT: MessagePurpose = { kind: 'callout', incident: 'i-1', callOut: 'c-1' };

function open() {
  const database = openOnDisk();
  const clock = { now: 1_000 };
  const messages = createMessages(
    database.db,
    () => clock.now,
    () => database.db.pragma('wal_checkpoint(TRUNCATE)'),
  );
  const take = (most = 10, channel: Channel = 'sms') => messages.take({ channel, via: 'gate', most, now: clock.now });
  return { database, clock, messages, take };
}

function message(parts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    id: randomUUID(),
    purpose: CALLOUT,
    person: 'p-1',
    channel: 'sms',
    subject: 'Utlarmning',
    text: 'Kom till ledningsplatsen',
    notAfter: 100_000,
    ...parts,
  };
}

async function stateOf(messages: ReturnType<typeof createMessages>, id: string) {
  const found = await messages.find(id);
  return [found?.state, found?.reason];
}

test('[LM3] the same message enqueued twice is one, and is left as it is', async () => {
  const { messages, take } = open();
  const one = message();
  expect(await messages.enqueue([one, one])).toHaveLength(1);
  await take();
  expect(await messages.enqueue([{ ...one, text: 'en annan text' }])).toEqual([]);
  expect(await stateOf(messages, one.id)).toEqual(['sending', null]);
  expect((await take()).taken).toEqual([]);
});

test('[LM3] an attempt is written before it is made, in the order of the queue', async () => {
  const { messages, take } = open();
  const all = [1, 2, 3].map((number) => message({ text: `nummer ${number}` }));
  await messages.enqueue(all);
  const { taken, changes } = await take(2);
  expect(taken.map(({ text, attempts }) => [text, attempts])).toEqual([
    ['nummer 1', 1],
    ['nummer 2', 1],
  ]);
  expect(changes.map(({ state }) => state)).toEqual(['sending', 'sending']);
  expect((await messages.of(CALLOUT)).map(({ state }) => state)).toEqual(['sending', 'sending', 'queued']);
});

test('[LM3] sent no later than it may be; what is cancelled is not sent', async () => {
  const { messages, clock, take } = open();
  const [late, off] = [message({ notAfter: 2_000 }), message({ purpose: { kind: 'trial', trial: 't-1' } })];
  await messages.enqueue([late, off]);
  expect((await messages.cancel({ kind: 'trial', trial: 't-1' })).map(({ id }) => id)).toEqual([off.id]);
  clock.now = 2_001;
  const { taken, changes } = await take();
  expect(taken).toEqual([]);
  expect(changes).toMatchObject([{ id: late.id, state: 'failed', reason: 'expired' }]);
  expect(await stateOf(messages, off.id)).toEqual(['cancelled', null]);
});

test('[LM3] what the server did not see the end of is in doubt; what is known when repeated is queued again', async () => {
  const { messages, take } = open();
  const [sms, push] = [message(), message({ channel: 'push' })];
  await messages.enqueue([sms, push]);
  await take();
  await take(10, 'push');
  await messages.recover('sms', null);
  await messages.recover('push', 'gate');
  expect(await stateOf(messages, sms.id)).toEqual(['doubtful', 'interrupted']);
  expect(await stateOf(messages, push.id)).toEqual(['queued', 'interrupted']);
  expect((await take()).taken).toEqual([]);
  // through another gateway it would not be known
  await take(10, 'push');
  await messages.recover('push', 'another gate');
  expect(await stateOf(messages, push.id)).toEqual(['doubtful', 'interrupted']);
});

test.each([
  [['delivered', 'failed', 'sent'], 'delivered'],
  [['failed', 'delivered'], 'delivered'],
  [['sent', 'failed', 'failed'], 'failed'],
  [['sent', 'sent'], 'accepted'],
] as const)('[LM3] reports %j settle as %s, in whatever order and however often', async (reports, settled) => {
  const { messages, take } = open();
  const one = message();
  await messages.enqueue([one]);
  await take();
  await messages.settle({ id: one.id, state: 'accepted', reason: null, viaId: 's1' });
  for (const said of reports) expect((await messages.report('sms', { viaId: 's1' }, said)).isKnown).toBe(true);
  expect((await stateOf(messages, one.id))[0]).toBe(settled);
});

test('[LM3] a report that is ahead of the answer stands, and one about a message in doubt settles it', async () => {
  const { messages, take } = open();
  const [ahead, doubt] = [message(), message()];
  await messages.enqueue([ahead, doubt]);
  await take();
  await messages.report('sms', { id: ahead.id }, 'delivered');
  expect(await messages.settle({ id: ahead.id, state: 'accepted', reason: null, viaId: 's1' })).toBeNull();
  expect(await stateOf(messages, ahead.id)).toEqual(['delivered', null]);
  await messages.recover('sms', null);
  await messages.report('sms', { id: doubt.id }, 'sent');
  expect(await stateOf(messages, doubt.id)).toEqual(['accepted', null]);
});

test('[LM3] nobody reports on what was never sent, nor on another channel', async () => {
  const { messages, take } = open();
  const one = message();
  await messages.enqueue([one]);
  expect((await messages.report('sms', { id: one.id }, 'delivered')).isKnown).toBe(false);
  await take();
  expect((await messages.report('push', { id: one.id }, 'delivered')).isKnown).toBe(false);
  expect((await messages.report('sms', { viaId: 'gissat' }, 'delivered')).isKnown).toBe(false);
});

test('[LG10] one whose text is removed while it is on its way is not tried again', async () => {
  const { database, messages, take } = open();
  const [refused, unanswered] = [message(), message()];
  await messages.enqueue([refused, unanswered]);
  await take();
  createTextRemoval(database.db).remove(purposeKey(CALLOUT), 'Kom till ledningsplatsen');
  await messages.settle({ id: refused.id, state: 'queued', reason: 'busy', nextAt: 0 });
  await messages.settle({ id: unanswered.id, state: 'queued', reason: 'no_answer', nextAt: 0 });
  expect(await stateOf(messages, refused.id)).toEqual(['cancelled', 'busy']);
  expect(await stateOf(messages, unanswered.id)).toEqual(['doubtful', 'no_answer']);
  expect((await take()).taken).toEqual([]);
});

test('[LM3] an attempt that may have left is in doubt, however it ends', async () => {
  const { messages, clock, take } = open();
  const ways = [
    async () => void (await messages.cancel(CALLOUT)),
    async () => void (await messages.failQueued('sms', 'unreachable')),
    async () => {
      clock.now = 200_000;
      await take();
    },
  ];
  for (const end of ways) {
    clock.now = 1_000;
    const one = message();
    await messages.enqueue([one]);
    await take();
    await messages.settle({ id: one.id, state: 'queued', reason: 'no_answer', nextAt: 0 });
    await end();
    expect(await stateOf(messages, one.id)).toEqual(['doubtful', 'no_answer']);
  }
});

test('[LM3] a change is told until it has been taken, and told again when there is another', async () => {
  const { messages, take } = open();
  const one = message();
  await messages.enqueue([one, message({ purpose: { kind: 'test', test: 'x' } })]);
  const first = await messages.unreported();
  expect(first.map(({ id, state }) => [id, state])).toEqual([[one.id, 'queued']]);
  await take();
  // what has changed since is not taken with it
  await messages.markReported(first);
  const second = await messages.unreported();
  expect(second).toMatchObject([{ id: one.id, state: 'sending' }]);
  await messages.markReported(second);
  expect(await messages.unreported()).toEqual([]);
});

test('[TB3] messages of a handover are asked about by their change, and told nobody who takes changes', async () => {
  const { messages, take } = open();
  const early = { kind: 'handover', since: 1_700_000_000_000, step: 'reminder' } as const;
  const late = { kind: 'handover', since: 1_800_000_000_000, step: 'alarm' } as const;
  expect(await messages.lastHandover()).toBeNull();
  await messages.enqueue([message({ purpose: early }), message()]);
  await take(1);
  await messages.enqueue([message({ purpose: late })]);
  expect((await messages.unreported()).map(({ purpose }) => purpose)).toEqual([CALLOUT]);
  expect(await messages.queuedHandovers()).toEqual([late]);
  expect(await messages.lastHandover()).toEqual(late);
  expect(await messages.of(early)).toMatchObject([{ purpose: early, state: 'sending' }]);
  await messages.cancel(late);
  expect(await messages.queuedHandovers()).toEqual([]);
});

test('[SE4] [TB3] the text of a handover names others than the one it was sent to, and goes with any of them', async () => {
  const { messages, database, take } = open();
  const one = message({ purpose: { kind: 'handover', since: 1, step: 'alarm' }, text: 'Ring NÅGON NAMNGIVEN' });
  await messages.enqueue([one]);
  await take();
  await messages.settle({ id: one.id, state: 'accepted', reason: null });
  await messages.erasePerson('p-somebody-else', []);
  expect(textsOnDisk(database.path, ['NÅGON NAMNGIVEN'])).toEqual([]);
  expect(await stateOf(messages, one.id)).toEqual(['accepted', null]);
});

test('after a restore nothing that waited in the backup is sent', async () => {
  const { messages, take } = open();
  const one = message();
  await messages.enqueue([one]);
  expect(await messages.doubtQueued()).toBe(1);
  expect((await take()).taken).toEqual([]);
  expect(await stateOf(messages, one.id)).toEqual(['doubtful', 'interrupted']);
});

test('[SE4] texts go when they have served, and a person with all that was sent to them; no byte is left', async () => {
  const { messages, database, clock, take } = open();
  const [old, fresh, others] = [
    message({ text: 'GAMMAL TEXT' }),
    message({ text: 'VÄNTANDE TEXT', notAfter: 900_000 }),
    message({ person: 'p-2', text: 'NÅGON ANNANS', notAfter: 900_000 }),
  ];
  await messages.enqueue([old]);
  await take();
  await messages.settle({ id: old.id, state: 'accepted', reason: null });
  await messages.enqueue([fresh, others]);
  clock.now = 500_000;
  expect(await messages.clearTexts(400_000)).toBe(1);
  expect(await stateOf(messages, old.id)).toEqual(['accepted', null]);
  expect(textsOnDisk(database.path, ['GAMMAL TEXT', 'VÄNTANDE TEXT'])).toEqual(['VÄNTANDE TEXT']);
  await messages.erasePerson('p-1', []);
  expect(await messages.of(CALLOUT)).toMatchObject([{ person: 'p-2' }]);
  expect(textsOnDisk(database.path, ['VÄNTANDE TEXT', 'NÅGON ANNANS'])).toEqual(['NÅGON ANNANS']);
  expect(textsOnDisk(database.path, [old.id, fresh.id])).toEqual([]);
});

test('[SE4] the number of one who is erased goes from what others were told to ring, sent or waiting; no byte is left', async () => {
  const { messages, database, take } = open();
  const [sent, waiting] = [
    message({ person: 'p-2', text: 'Samling. Ring TiB: 070-111 22 33' }),
    message({ person: 'p-3', text: 'Samling nu. Ring TiB: 070-111 22 33', notAfter: 900_000 }),
  ];
  await messages.enqueue([sent]);
  await take();
  await messages.settle({ id: sent.id, state: 'accepted', reason: null });
  await messages.enqueue([waiting]);
  await messages.erasePerson('p-1', ['070-111 22 33', 'tib@example.se']);
  expect(textsOnDisk(database.path, ['070-111 22 33', 'Samling. Ring TiB'])).toEqual(['Samling. Ring TiB']);
  expect((await take()).taken).toMatchObject([{ text: 'Samling nu. Ring TiB: (borttaget)' }]);
});

test('[LM1] five hundred are one commit', async () => {
  const { messages } = open();
  const all = Array.from({ length: 500 }, (_, index) => message({ person: `p-${index}` }));
  const broken = [...all.slice(0, 499), { ...all[499], channel: 'duva' } as unknown as OutgoingMessage];
  await expect(messages.enqueue(broken)).rejects.toThrow();
  expect(await messages.waiting()).toEqual([]);
  await messages.enqueue(all);
  expect(await messages.waiting()).toMatchObject([{ channel: 'sms', queued: 500 }]);
});

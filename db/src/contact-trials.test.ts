import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createContactTrials, type NewTrialWay } from './contact-trials.ts';
import { createMessages } from './messages.ts';
import { createPeople } from './people.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

function open() {
  const { db, path } = openOnDisk();
  const { wipe } = createWalWiper(db);
  return {
    path,
    trials: createContactTrials(db, wipe),
    people: createPeople(db, wipe),
    messages: createMessages(db, () => 1_000, wipe),
  };
}

const PERSON = { name: 'Bo Ek', title: 'x', function: null, capacities: [] };
const mobile = (value: string) => ({ kind: 'mobile', value, label: null }) as const;
const trial = (id: string, startedAt = 10) => ({ id, startedAt, startedBy: 'p0', notAfter: startedAt + 1_000 });
const sentTo = (way: string, person = 'p1'): NewTrialWay => ({
  way,
  person,
  sent: { channel: 'sms', message: randomUUID(), token: `token-${way}`, sealed: `sealed-${way}` },
});
const byHand = (way: string, person = 'p1'): NewTrialWay => ({ way, person, sent: null });

test('[LM5] a known id is the same proof, and the latest is the one that was started last', async () => {
  const { trials } = open();
  expect(await trials.latest()).toBeNull();
  expect(await trials.start(trial('t1'), [byHand('w1')])).toBe(true);
  expect(await trials.start(trial('t1', 99), [byHand('w2')])).toBe(false);
  expect([...(await trials.ways('t1')).keys()]).toEqual(['w1']);
  await trials.start(trial('t2', 20), [byHand('w1')]);
  expect(await trials.latest()).toMatchObject({
    id: 't2',
    startedAt: 20,
    startedBy: 'p0',
    stoppedAt: null,
    waiting: 0,
  });
  await trials.stop('t2', 30);
  await trials.stop('t2', 40);
  expect((await trials.latest())?.stoppedAt).toBe(30);
});

test('[LM5] where a message stands is read where it is, and is told of nobody else’s', async () => {
  const { trials, messages } = open();
  const one = sentTo('w1');
  await trials.start(trial('t1'), [one, byHand('w2')]);
  expect((await trials.ways('t1')).get('w1')).toMatchObject({ state: null });
  const id = one.sent?.message ?? '';
  const rest = { person: 'p1', channel: 'sms', subject: '', text: 'x', notAfter: 9_000 } as const;
  await messages.enqueue([{ ...rest, id, purpose: { kind: 'trial', trial: 't1' } }]);
  expect((await trials.ways('t1')).get('w1')).toMatchObject({ channel: 'sms', state: 'queued', at: 1_000 });
  expect((await trials.ways('t1')).get('w2')).toMatchObject({ channel: null, state: null });
  expect((await trials.latest())?.waiting).toBe(1);
  expect(await trials.ofMessage(id)).toEqual({ trial: 't1', way: 'w1', sealed: 'sealed-w1' });
  expect(await trials.ofMessage('another')).toBeNull();
  expect(await messages.unreported()).toEqual([]);
});

test('[LM5] what waits for a proof lets all else go first', async () => {
  const { messages } = open();
  const rest = { person: 'p1', channel: 'sms', subject: '', text: 'x', notAfter: 9_000 } as const;
  const proofs = Array.from({ length: 3 }, () => ({
    ...rest,
    id: randomUUID(),
    purpose: { kind: 'trial', trial: 't1' } as const,
  }));
  await messages.enqueue(proofs);
  const callOut = { ...rest, id: randomUUID(), purpose: { kind: 'callout', incident: 'i', callOut: 'c' } as const };
  await messages.enqueue([callOut]);
  const { taken } = await messages.take({ channel: 'sms', via: 'x', most: 2, now: 1_000 });
  expect(taken.map(({ id }) => id)).toEqual([callOut.id, proofs[0]?.id]);
});

test('[LM5] a link answers for its own way, and the latest answer holds', async () => {
  const { trials } = open();
  await trials.start(trial('t1'), [sentTo('w1'), sentTo('w2')]);
  expect(await trials.byToken('token-w1')).toEqual({ trial: 't1', way: 'w1', person: 'p1', said: null });
  expect(await trials.byToken('token-none')).toBeNull();
  await trials.answer('t1', 'w1', 'wrong', 'link', 50);
  await trials.answer('t1', 'w1', 'right', 'sms', 60);
  const ways = await trials.ways('t1');
  expect(ways.get('w1')).toMatchObject({ answer: 'right', answeredAt: 60, answeredBy: 'sms' });
  expect(ways.get('w2')).toMatchObject({ answer: null });
});

test('[LM5] a ring is noted, taken back, and taken into the proof where the way is new; the latest proof of each is known', async () => {
  const { trials } = open();
  await trials.start(trial('t1'), [byHand('w1')]);
  await trials.ring('t1', { way: 'w1', person: 'p1' }, { said: 'right', by: 'p9', at: 70 });
  await trials.ring('t1', { way: 'new', person: 'p2' }, { said: 'no_answer', by: 'p9', at: 71 });
  expect(Object.fromEntries(await trials.provedAt())).toEqual({ w1: 70 });
  await trials.start(trial('t2', 100), [byHand('w1'), sentTo('w3')]);
  expect(Object.fromEntries(await trials.provedAt())).toEqual({ w1: 70 });
  await trials.answer('t2', 'w1', 'right', 'link', 120);
  expect(Object.fromEntries(await trials.provedAt())).toEqual({ w1: 120 });
  await trials.ring('t2', { way: 'w1', person: 'p1' }, { said: 'right', by: null, at: 130 });
  await trials.ring('t2', { way: 'w1', person: 'p1' }, null);
  expect(Object.fromEntries(await trials.provedAt())).toEqual({ w1: 120 });
  // what nobody has any more was forgotten by the next proof
  expect((await trials.ofPerson('p2')).length).toBe(0);
});

test('[LM5] a number keeps its id however it is written and wherever it stands; another number is another way', async () => {
  const { people } = open();
  const idsOf = async () => (await people.waysOf('p1')).map(({ id }) => id);
  await people.save([{ id: 'p1', ...PERSON, ways: [mobile('070-111 22 33'), mobile('070-444 55 66')] }]);
  const [first = '', second = ''] = await idsOf();
  expect(new Set([first, second]).size).toBe(2);
  await people.save([
    { id: 'p1', ...PERSON, ways: [mobile('0704445566'), { ...mobile('+46701112233'), label: 'duty' }] },
  ]);
  expect(await idsOf()).toEqual([second, first]);
  await people.save([{ id: 'p1', ...PERSON, ways: [mobile('070-111 22 34'), mobile('070-444 55 66')] }]);
  const [changed, kept] = await idsOf();
  expect(kept).toBe(second);
  expect([first, second]).not.toContain(changed);
  // twice the same is two ways
  await people.save([{ id: 'p1', ...PERSON, ways: [mobile('070-444 55 66'), mobile('070-444 55 66')] }]);
  expect(new Set(await idsOf()).size).toBe(2);
});

test('[SE4] what is known of somebody’s numbers goes with the person; no byte is left', async () => {
  const { trials, path } = open();
  const others = Array.from({ length: 60 }, (_, index) => sentTo(`other-${index}`, `o${index}`));
  await trials.start(trial('t1'), [...others.slice(0, 30), sentTo('CANARY-WAY', 'p1'), ...others.slice(30)]);
  await trials.answer('t1', 'CANARY-WAY', 'wrong', 'link', 50);
  await trials.ring('t1', { way: 'CANARY-WAY', person: 'p1' }, { said: 'no_answer', by: 'p9', at: 60 });
  expect(textsOnDisk(path, ['CANARY-WAY', 'sealed-CANARY-WAY'])).toHaveLength(2);
  expect(await trials.ofPerson('p1')).toMatchObject([{ way: 'CANARY-WAY', answer: 'wrong', startedAt: 10 }]);
  await trials.erasePerson('p1');
  expect(textsOnDisk(path, ['CANARY-WAY', 'sealed-CANARY-WAY'])).toEqual([]);
  expect(await trials.ofPerson('p1')).toEqual([]);
  expect((await trials.ways('t1')).size).toBe(60);
  expect(await trials.byToken('token-other-59')).toMatchObject({ person: 'o59' });
});

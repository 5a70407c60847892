import type { OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { expect, test } from 'vitest';
import { createMessages } from './messages.ts';
import { createReplyTokens } from './reply-tokens.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

function open() {
  const { db } = openOnDisk();
  let at = 1_000;
  const now = () => at;
  const messages = createMessages(db, now, () => {});
  const letter = (id: string, callOut: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
    id,
    purpose: { kind: 'callout', incident: 'i-1', callOut },
    person: 'p-1',
    channel: 'email',
    subject: 'Utlarmning',
    text: 'Samling.',
    notAfter: 9_000,
    ...more,
  });
  const pass = (ms: number) => {
    at += ms;
  };
  return { db, messages, tokens: createReplyTokens(db, now), letter, pass };
}

test('[LM2] a reply is found to one message, its person and its call-out; another token finds nothing', async () => {
  const { messages, tokens, letter } = open();
  await messages.enqueue([letter('m-1', 'c-1'), letter('m-2', 'c-1', { person: 'p-2' })]);
  await tokens.set('m-1', 'first');
  await tokens.set('m-2', 'second');
  expect(await tokens.find('second')).toMatchObject({
    id: 'm-2',
    person: 'p-2',
    purpose: { incident: 'i-1', callOut: 'c-1' },
    queuedAt: 1_000,
  });
  expect(await tokens.find('third')).toBeNull();
});

test('[LM2] the token itself is nowhere in the database, and one tried again has a new one', async () => {
  const { db, messages, tokens, letter } = open();
  await messages.enqueue([letter('m-1', 'c-1')]);
  await tokens.set('m-1', 'first');
  expect(JSON.stringify(db.prepare('SELECT * FROM reply_tokens').all())).not.toContain('first');
  await tokens.set('m-1', 'again');
  expect(await tokens.find('first')).toBeNull();
  expect(await tokens.find('again')).toMatchObject({ id: 'm-1' });
});

test('[LM2] tokens die with their call-out, by age, and with the person', async () => {
  const { messages, tokens, letter, pass } = open();
  const other = { purpose: { kind: 'callout', incident: 'i-10', callOut: 'c-1' } } as const;
  await messages.enqueue([letter('m-1', 'c-1'), letter('m-2', 'c-2'), letter('m-3', 'c-1', other)]);
  for (const id of ['m-1', 'm-2', 'm-3']) await tokens.set(id, `token ${id}`);
  await tokens.keep('i-1', ['c-2']);
  expect(await tokens.find('token m-1')).toBeNull();
  expect(await tokens.find('token m-2')).not.toBeNull();
  expect(await tokens.find('token m-3')).not.toBeNull();
  pass(500);
  await tokens.set('m-2', 'later');
  expect(await tokens.clear(1_200)).toBe(1);
  expect(await tokens.find('token m-3')).toBeNull();
  await messages.erasePerson('p-1', []);
  expect(await tokens.find('later')).toBeNull();
});

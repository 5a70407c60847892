import type { AnswerReading } from '@ledningsplats/shared/callouts/answer-reading.ts';
import { expect, test } from 'vitest';
import type { Said } from '../answer/said.ts';
import { createAnswering } from './answering.ts';

const OPEN: AnswerReading = {
  municipality: 'Granvik',
  isExercise: false,
  isBroken: false,
  text: 'Kom.',
  sentAt: 1,
  state: 'open',
  answered: null,
  call: null,
};

/** A server that answers in the order asked, or is not reached (`null`). */
function against(...answers: (Response | null)[]) {
  const sent: unknown[] = [];
  let number = 0;
  const fetchOne = (_path: unknown, init?: RequestInit) => {
    if (init?.body) sent.push(JSON.parse(String(init.body)));
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no network'));
  };
  const answering = createAnswering<AnswerReading, Said>({
    path: '/api/answer/x',
    bodyOf: (pending, sentAt) => ({ ...pending, sentAt }),
    fetch: fetchOne as typeof fetch,
    now: () => 1_000,
    newId: () => {
      number += 1;
      return `id-${number}`;
    },
    onChange: () => {},
  });
  return { answering, sent };
}
const reading = (more: Partial<AnswerReading> = {}) => Response.json({ ...OPEN, ...more });

test('[LM2] what was said without network is sent when there is one, under the same id', async () => {
  const { answering, sent } = against(null, reading({ answered: { answer: 'yes', arrivesAt: null, at: 1 } }));
  answering.answer({ answer: 'yes', arrivesAt: null });
  await expect.poll(() => answering.state()).toMatchObject({ contact: 'offline', pending: { answer: 'yes' } });
  await answering.wake();
  expect(answering.state()).toMatchObject({ contact: 'fine', pending: null, hasArrived: true });
  expect(sent).toEqual([expect.objectContaining({ id: 'id-1' }), expect.objectContaining({ id: 'id-1' })]);
});

test('[LM2] a mind changed before it was sent is sent as it is now', async () => {
  const { answering, sent } = against(null, reading());
  answering.answer({ answer: 'yes', arrivesAt: null });
  await expect.poll(() => answering.state().contact).toBe('offline');
  answering.answer({ answer: 'no', arrivesAt: null });
  await expect.poll(() => answering.state().pending).toBeNull();
  expect(sent.at(-1)).toMatchObject({ id: 'id-2', answer: 'no' });
});

test('an answer that is not taken any more is let go of, and what holds is shown', async () => {
  const refused = Response.json({ code: 'settled' }, { status: 409 });
  const { answering } = against(refused, reading({ state: 'called_off' }));
  answering.answer({ answer: 'yes', arrivesAt: null });
  await expect.poll(() => answering.state().reading?.state).toBe('called_off');
  expect(answering.state().pending).toBeNull();
});

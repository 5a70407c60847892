import { expect, test } from 'vitest';
import { MESSAGE_STATES, type MessageState } from '../channels/message.ts';
import { isProved, type Tried, WAY_STATES, wayStanding } from './way-state.ts';

const NOTHING: Tried = { message: null, answer: null, rung: null };
const message = (state: MessageState) => ({ state, at: 1, reason: null });
const stateOf = (tried: Partial<Tried>) => wayStanding({ ...NOTHING, ...tried }).state;

test.each<[MessageState, string]>([
  ['queued', 'waiting'],
  ['sending', 'waiting'],
  ['accepted', 'sent'],
  ['delivered', 'arrived'],
  ['failed', 'failed'],
  ['doubtful', 'doubtful'],
  ['cancelled', 'untried'],
])('[LM5] a message that is %s leaves its way %s', (of, state) => {
  expect(stateOf({ message: message(of) })).toBe(state);
});

test('[LM5] what is not of the proof is untried, and what no message is sent to is tried by hand', () => {
  expect(wayStanding(null)).toEqual({ state: 'untried', at: null, reason: null });
  expect(stateOf({})).toBe('by_hand');
});

test('[LM3] [LM5] nothing that a gateway says is an answer', () => {
  for (const state of MESSAGE_STATES) expect(isProved(stateOf({ message: message(state) }))).toBe(false);
  expect(WAY_STATES.filter(isProved)).toEqual(['answered', 'rung_right']);
});

test('[LM5] an answer holds whatever is told of the message', () => {
  const answer = { said: 'right', at: 5, by: 'link' } as const;
  for (const state of MESSAGE_STATES) expect(stateOf({ message: message(state), answer })).toBe('answered');
  expect(stateOf({ answer: { ...answer, said: 'wrong' } })).toBe('wrong');
});

test('[LM5] of an answer and a call the later holds; a call that nobody took says nothing against an answer', () => {
  const wrong = { said: 'wrong', at: 5, by: 'sms' } as const;
  const rung = (said: 'right' | 'no_answer', at: number) => ({ said, at, by: 'Åsa' });
  expect(stateOf({ answer: wrong, rung: rung('right', 6) })).toBe('rung_right');
  expect(stateOf({ answer: wrong, rung: rung('right', 4) })).toBe('wrong');
  expect(stateOf({ answer: wrong, rung: rung('no_answer', 6) })).toBe('wrong');
  expect(stateOf({ message: message('delivered'), rung: rung('no_answer', 6) })).toBe('rung_no_answer');
});

import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { MessagePurpose } from '@ledningsplats/shared/channels/message.ts';
import { NO_EXERCISE_MARK } from '@ledningsplats/shared/exercise-mark/evolve.ts';
import { describe, expect, test } from 'vitest';
import { exerciseGate, incidentOf } from './exercise-gate.ts';
import { messageTo } from './testing/messages-to.ts';

const PERSON = 'p-1';
const INCIDENT = '0b0e9a60-0000-4000-a000-00000000000a';
/** One of each that there is: a new way to send does not compile before it stands here. */
const PURPOSES: { [Kind in MessagePurpose['kind']]: Extract<MessagePurpose, { kind: Kind }> } = {
  callout: { kind: 'callout', incident: INCIDENT, callOut: 'c-1' },
  krisstod: { kind: 'krisstod', incident: INCIDENT, helper: 'h-1' },
  service: { kind: 'service', incident: INCIDENT, service: 's-1' },
  trial: { kind: 'trial', trial: 't-1' },
  handover: { kind: 'handover', since: 1, step: 'alarm' },
  test: { kind: 'test', test: 't-1' },
  improvement: { kind: 'improvement', improvement: 'i-1', step: 'due' },
};
const OF_INCIDENT = Object.values(PURPOSES).filter((purpose) => incidentOf(purpose) !== null);
const OWN = Object.values(PURPOSES).filter((purpose) => incidentOf(purpose) === null);

const exercise = (more: object = {}) => ({
  incident: { mode: 'exercise' },
  exerciseMark: { ...NO_EXERCISE_MARK, ...more },
});
const through = (state: object | null, purpose: MessagePurpose) => {
  const message: TakenMessage = { ...messageTo(PERSON, 'sms', { purpose, text: 'Kom.' }), attempts: 1 };
  const states = { get: async () => ({ state }) as never };
  return exerciseGate(states)(message);
};

describe.each(OF_INCIDENT)('[OV1] what is sent for an incident: $kind', (purpose) => {
  test('leaves as it is where the incident is real', async () => {
    const real = { incident: { mode: 'live' }, exerciseMark: NO_EXERCISE_MARK };
    expect(await through(real, purpose)).toMatchObject({ subject: 'Utlarmning', text: 'Kom.' });
  });

  test('does not leave an exercise whose channels are closed, or open for others', async () => {
    expect(await through(exercise(), purpose)).toBeNull();
    expect(await through(exercise({ openedFor: ['p-2'] }), purpose)).toBeNull();
  });

  test('says three times that it is one to whom they are open for, in subject and text', async () => {
    expect(await through(exercise({ openedFor: [PERSON] }), purpose)).toMatchObject({
      subject: 'ÖVNING ÖVNING ÖVNING. Utlarmning',
      text: 'ÖVNING ÖVNING ÖVNING. Kom.',
    });
  });

  test('[OV8] does not leave one that is broken off', async () => {
    const broken = { at: 1, by: null, seq: 2 };
    expect(await through(exercise({ openedFor: [PERSON], broken }), purpose)).toBeNull();
  });

  test('does not leave where nobody can say what it belongs to', async () => {
    expect(await through(null, purpose)).toBeNull();
  });
});

test.each(OWN)('[OV8] what is the municipality’s own leaves whatever is exercised: $kind', async (purpose) => {
  expect(await through(exercise(), purpose)).toMatchObject({ text: 'Kom.' });
});

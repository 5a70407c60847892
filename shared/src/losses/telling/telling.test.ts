import { describe, expect, test } from 'vitest';
import type { ServicesState } from '../../services/events.ts';
import { CONTINUITY, call, given, INCIDENT, KEEPER, MINUTE, register, step, TIB } from '../../testing/given.ts';
import { touchedServices } from '../touched-services.ts';
import type { ContinuityEvent, ContinuityState, ServiceTelling } from './events.ts';
import { evolveContinuity } from './evolve.ts';
import { serviceSender, speakingService } from './sender.ts';

const SERVICE = '0b0e9a60-0000-4000-a000-000000000012';
const OTHER = '0b0e9a60-0000-4000-a000-000000000013';
const HOUR = 60 * MINUTE;
const one = (id: string, number: number, retired: null | object = null) => ({
  id,
  number,
  reference: null,
  position: null,
  needs: [{ need: 'el', minutes: 60 }],
  contacts: [],
  texts: { name: `Verksamhet ${number}` },
  seq: number,
  changedAt: 0,
  changedBy: null,
  retired,
});
const services = {
  count: 2,
  services: { [SERVICE]: one(SERVICE, 12), [OTHER]: one(OTHER, 13, { at: 1, by: null, reason: null, seq: 3 }) },
} as ServicesState;
const begun = given([step(register(), TIB)], { services });
const tell = (more: Partial<ServiceTelling> & { service?: string } = {}, content: { note?: string } = {}) =>
  call(
    'TellForService',
    { service: SERVICE, answer: 'manages', status: null, until: null, supports: [], ...more },
    content,
  );

describe('[KO2] what a service tells', () => {
  test('is one word with its number in the open part, and the rest in the part of those who read the register [KO3]', () => {
    const until = begun.now + 3 * HOUR;
    const outcome = begun.when(
      tell({ answer: 'support', status: 'limited', until, supports: ['reservkraft'] }, { note: 'Kylen står' }),
      KEEPER,
    );
    expect(outcome.added).toMatchObject([
      { type: 'ServiceAnswered', data: { service: SERVICE, number: 12, answer: 'support' }, content: null },
    ]);
    expect(JSON.stringify(outcome.added)).not.toContain('reservkraft');
    expect(outcome.addedTo(CONTINUITY)).toMatchObject([
      {
        type: 'ServiceTold',
        data: { service: SERVICE, number: 12, answer: 'support', status: 'limited', until, supports: ['reservkraft'] },
        content: { note: 'Kylen står' },
      },
    ]);
  });

  test('is of a service that is kept, in needs of the plan, until a time that is to come and within four weeks', () => {
    begun.when(tell({ service: OTHER }), KEEPER).refused('unknown_item', { field: 'data.service' });
    begun.when(tell({ supports: ['guld'] }), KEEPER).refused('invalid', { field: 'data.supports' });
    begun.when(tell({ supports: ['personal', 'personal'] }), KEEPER).refused('invalid', { field: 'data.supports' });
    begun.when(tell({ until: begun.now }), KEEPER).refused('invalid', { field: 'data.until' });
    begun.when(tell({ until: begun.now + 29 * 24 * HOUR }), KEEPER).refused('invalid', { field: 'data.until' });
  });

  test('was kept on a phone: its time is held against when it was said, not against when it arrived', () => {
    const said = begun.now - 2 * HOUR;
    begun.when(tell({ until: said + HOUR }), KEEPER, { occurredAt: said }).gives('ServiceAnswered');
  });

  test('taken back it goes from both parts', () => {
    const told = begun.when(tell({ until: begun.now + HOUR }), KEEPER);
    const state = told
      .addedTo<ContinuityEvent>(CONTINUITY)
      .reduce<ContinuityState | undefined>(evolveContinuity, undefined);
    const answered = given([step(register(), TIB), step(tell(), KEEPER)], {
      services,
      continuity: state as ContinuityState,
    });
    const back = answered.when(call('AnswerForService', { service: SERVICE, answer: null }), KEEPER);
    expect(back.added).toMatchObject([{ type: 'ServiceAnswered', data: { number: 12, answer: null } }]);
    const struck = back.addedTo<ContinuityEvent>(CONTINUITY);
    expect(struck.map(({ type }) => type)).toEqual(['ServiceTellingStruck']);
    expect(struck.reduce(evolveContinuity, state)).toEqual({ told: {} });
  });
});

test('[KO2] an answer of yesterday does not take the place of a newer one, in either part', () => {
  const newer = begun.when(tell({ answer: 'support' }), KEEPER).gives();
  const late = newer.when(tell({ answer: 'manages' }), KEEPER, { occurredAt: begun.now - 20 * HOUR }).gives();
  expect(late.holds.losses.answers[SERVICE]?.answer).toBe('support');
  // nor is it taken back by somebody who meant the one before it
  const back = call('AnswerForService', { service: SERVICE, answer: null });
  const kept = newer.when(back, KEEPER, { occurredAt: begun.now - 20 * HOUR }).gives();
  expect(kept.holds.losses.answers[SERVICE]?.answer).toBe('support');
  const told = (answer: 'manages' | 'support', at: number, seq: number): ContinuityEvent => ({
    seq,
    type: 'ServiceTold',
    version: 1,
    data: { service: SERVICE, number: 12, answer, status: null, until: null, supports: [] },
    content: null,
    meta: { by: 'x', person: null, function: null, occurredAt: at, recordedAt: seq, command: 'c', via: 'link' },
  });
  const state = [told('support', 100, 1), told('manages', 50, 2)].reduce<ContinuityState | undefined>(
    evolveContinuity,
    undefined,
  );
  expect(state?.told[SERVICE]).toMatchObject({ answer: 'support', isByLink: true, by: null, seq: 1 });
  // of two at once the one that was stored last
  expect([told('support', 100, 1), told('manages', 100, 2)].reduce(evolveContinuity, undefined as never)).toMatchObject(
    {
      told: { [SERVICE]: { answer: 'manages' } },
    },
  );
});

test('[LG10] what it wrote is removed by decision, and the rest stays', () => {
  const state: ContinuityState = {
    told: {
      [SERVICE]: {
        answer: 'support',
        status: 'closed',
        until: null,
        supports: [],
        note: 'Anna är sjuk',
        at: 1,
        by: null,
        isByLink: true,
        seq: 7,
      },
    },
  };
  const removal = { version: 1, content: null, meta: {} as never, data: { seq: 7, why: 'gdpr' as const, kind: 'x' } };
  const after = evolveContinuity(state, { seq: 8, type: 'ContentRedacted', ...removal });
  expect(after.told[SERVICE]).toMatchObject({ note: null, status: 'closed' });
});

describe('[KO2] the countdown by a service’s own word', () => {
  const since = begun.now;
  const lost = begun
    .when(
      call(
        'RecordLoss',
        { facts: { needs: ['el'], isWholeMunicipality: true, shapes: [], since, prognosis: null } },
        { where: 'Hela' },
      ),
      KEEPER,
    )
    .gives();
  const rowAfter = (until: number | null, saidAt: number) => {
    const own = {
      answer: 'manages' as const,
      status: null,
      supports: [],
      note: null,
      by: null,
      isByLink: true,
      seq: 1,
      until,
      at: saidAt,
    };
    const answered = lost.when(tell(), KEEPER, { occurredAt: saidAt }).gives();
    const now = since + 2 * HOUR;
    return touchedServices(answered.holds, services, { told: { [SERVICE]: own }, now, nearMinutes: 30 }).rows[0];
  };

  test('counts instead of the register’s limit, from then', () => {
    const until = since + 5 * HOUR;
    expect(rowAfter(until, lost.now)).toMatchObject({ limit: until, isOwnLimit: true, state: 'far' });
    expect(rowAfter(null, lost.now)).toMatchObject({ limit: since + HOUR, isOwnLimit: false, state: 'passed' });
  });

  test('is over when it has said another word since, and stands where it has said the same anew', () => {
    const until = since + 5 * HOUR;
    const since2 = (answer: 'manages' | 'support') => {
      const own = { answer: 'manages' as const, note: null, by: null, isByLink: true, seq: 1 };
      const rung = lost.when(call('AnswerForService', { service: SERVICE, answer }), KEEPER).gives();
      const told = { [SERVICE]: { ...own, status: null, supports: [], until, at: lost.now - 1 } };
      return touchedServices(rung.holds, services, { told, now: since + 2 * HOUR, nearMinutes: 30 }).rows[0];
    };
    expect(since2('support')).toMatchObject({ limit: since + HOUR, isOwnLimit: false, state: 'passed' });
    expect(since2('manages')).toMatchObject({ limit: until, isOwnLimit: true });
  });

  test('said before the loss was known it does not: it was about something else', () => {
    expect(rowAfter(since + 5 * HOUR, since - HOUR)).toMatchObject({ limit: since + HOUR, isOwnLimit: false });
  });
});

test('[KO3] the service that speaks by its link is known by its sender, and speaks of no other', () => {
  expect(speakingService(serviceSender(SERVICE))).toBe(SERVICE);
  expect(speakingService(INCIDENT)).toBeNull();
});

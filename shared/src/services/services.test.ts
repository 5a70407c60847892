import { describe, expect, test } from 'vitest';
import { call, DIRECTOR, KEEPER } from '../testing/given.ts';
import { StandingStory } from '../testing/standing-story.ts';
import { OUTAGE_MINUTES_LIMIT } from './events.ts';

const empty = new StandingStory('services');
const facts = (more: object = {}) => ({
  reference: null,
  position: { latitude: 62.4, longitude: 17.3 },
  needs: [{ need: 'el', minutes: 240 }],
  contacts: [KEEPER.id],
  ...more,
});
const words = { name: 'Vattenverket', owner: 'Samhällsbyggnad', fallback: 'Reservkraft i två timmar' };
const registered = empty.when(call('RegisterService', facts(), words), KEEPER);
const [one] = Object.values(registered.state?.services ?? {});
const service = one?.id ?? '';
const of = (story: StandingStory<'services'>) => story.state?.services[service];
const change = (from: number, more: object = {}, texts: object = {}) =>
  call('ChangeService', { service, from, ...facts(more) }, { ...words, ...texts });

describe('[KO1] an essential service', () => {
  test('has an owner, what it needs and for how long it does without, and its fallback', () => {
    expect(one).toMatchObject({ number: 1, ...facts(), texts: words, changedBy: KEEPER.id, retired: null });
  });

  test('needs what the plan knows, each once, and no longer than is counted', () => {
    const need = (need: string, minutes: number | null = 60) => ({ need, minutes });
    const field = 'data.needs.0.need';
    empty.refuses(call('RegisterService', facts({ needs: [need('guld')] }), words), KEEPER, 'invalid', { field });
    const twice = facts({ needs: [need('el'), need('el')] });
    empty.refuses(call('RegisterService', twice, words), KEEPER, 'invalid', { field: 'data.needs.1.need' });
    const longer = facts({ needs: [need('el', OUTAGE_MINUTES_LIMIT + 1)] });
    expect(() => empty.when(call('RegisterService', longer, words), KEEPER)).toThrow();
    expect(empty.when(call('RegisterService', facts({ needs: [need('el', null)] }), words), KEEPER).state?.count).toBe(
      1,
    );
  });

  test('[SE4] is asked after by people of the register alone', () => {
    const stranger = facts({ contacts: ['0b0e9a60-0000-4000-a000-00000000dead'] });
    empty.refuses(call('RegisterService', stranger, words), KEEPER, 'invalid', { field: 'data.contacts.0' });
  });

  test('is registered once, and changed by one at a time', () => {
    registered.refuses(call('RegisterService', facts(), { ...words, name: 'VATTENVERKET ' }), DIRECTOR, 'exists');
    const changed = registered.when(change(one?.seq ?? 0, { needs: [{ need: 'el', minutes: 60 }] }), DIRECTOR);
    expect(of(changed)).toMatchObject({ number: 1, needs: [{ need: 'el', minutes: 60 }], changedBy: DIRECTOR.id });
    changed.refuses(change(one?.seq ?? 0, { position: null }), KEEPER, 'stale', { details: { by: DIRECTOR.id } });
    registered.refuses(change(one?.seq ?? 0), KEEPER, 'already');
  });

  test('is retired with a reason and comes back', () => {
    const retired = registered.when(call('RetireService', { service }, { reason: 'Nedlagt' }), KEEPER);
    expect(of(retired)?.retired).toMatchObject({ by: KEEPER.id, reason: 'Nedlagt' });
    retired.refuses(change(one?.seq ?? 0, { position: null }), KEEPER, 'unknown_item');
    const back = retired.when(call('RestoreService', { service }), KEEPER);
    expect(of(back)?.retired).toBeNull();
    back.refuses(call('RestoreService', { service }), KEEPER, 'already');
  });

  test('[LG10] removed, has no words in the state', () => {
    expect(of(registered.redacted(one?.seq ?? 0))?.texts).toBeNull();
    const retired = registered.when(call('RetireService', { service }, { reason: 'Nedlagt' }), KEEPER);
    expect(of(retired.redacted(2))?.retired?.reason).toBeNull();
  });

  test('comes from a file: what is new is registered, what differs is changed, and a second import changes nothing', () => {
    const row = (more: object = {}) => {
      const { contacts: _, ...rest } = facts(more);
      return { service: '0b0e9a60-0000-4000-a000-0000000000aa', ...rest };
    };
    const other = { ...row({ reference: 'S-2' }), service: '0b0e9a60-0000-4000-a000-0000000000bb' };
    const file = call(
      'ImportServices',
      { services: [row({ needs: [{ need: 'vatten', minutes: 30 }] }), other] },
      { texts: [words, { name: 'Serverhallen' }] },
    );
    const imported = registered.when(file, DIRECTOR);
    expect(Object.values(imported.state?.services ?? {})).toMatchObject([
      { id: service, number: 1, needs: [{ need: 'vatten' }], contacts: [KEEPER.id] },
      { id: other.service, number: 2, reference: 'S-2', contacts: [] },
    ]);
    imported.refuses(file, DIRECTOR, 'already');
    const twice = call('ImportServices', { services: [row(), row()] }, { texts: [words, words] });
    registered.refuses(twice, DIRECTOR, 'exists', { field: 'data.services.1' });
    const short = call('ImportServices', { services: [row()] }, { texts: [] });
    registered.refuses(short, DIRECTOR, 'invalid', { field: 'content.texts' });
  });
});

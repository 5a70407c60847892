import { describe, expect, test } from 'vitest';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, raise, register, step, TIB } from '../testing/given.ts';

const director = by(DIRECTOR, 'kommundirektor');
const begun = given([step(register(), TIB)]);
const onBehalf = begun.when(raise(1, 2, director), KEEPER).gives();

function confirm(more: object, said: object = {}) {
  return call('ConfirmDecision', { number: 2, way: 'witness', ...more }, said);
}

describe('[LA2] who decided', () => {
  test('is one person: a name beside the one in the register is not kept', () => {
    const decided = by(DIRECTOR, 'kommundirektor', {}, { deciderName: 'Nils Holm' });
    for (const recorder of [DIRECTOR, KEEPER]) {
      expect(
        begun
          .when(raise(1, 2, decided), recorder)
          .gives()
          .decision(2).content,
      ).toEqual({
        wording: 'Så beslutas.',
      });
    }
  });

  test('every step says who recorded it', () => {
    const story = onBehalf
      .when(call('CompleteDecision', { number: 2, given: 'phone' }, { basis: 'Samtal' }), TIB)
      .gives()
      .when(confirm({ way: 'written' }, { reference: 'Pärm 2' }), KEEPER)
      .gives();
    expect(story.decision(2)).toMatchObject({
      decider: { person: DIRECTOR.id },
      recordedBy: KEEPER.id,
      completions: [{ recordedBy: TIB.id }],
      confirmation: { way: 'written', recordedBy: KEEPER.id, reference: 'Pärm 2' },
    });
  });

  test('cannot be changed by asking again: what is answered is settled, whoever asks', () => {
    const link = call('NoteConfirmationRequest', { number: 2, expiresAt: onBehalf.now + 3_600_000 });
    const twice = onBehalf.when(link, KEEPER).gives().when(link, TIB).gives();
    const answered = twice.when(confirm({ way: 'link' }), DIRECTOR, { via: 'link' }).gives();
    answered.when(confirm({ way: 'link' }), DIRECTOR, { via: 'link' }).refused('settled');
    answered.when(link, KEEPER).refused('settled');
    answered.when(call('DisownDecision', { number: 2, way: 'written' }), KEEPER).refused('settled');
  });
});

describe('[LA4] a witness', () => {
  test.each([
    ['with more room', 'Doris   Wall'],
    ['in another case', 'DORIS WALL'],
    ['with an accent put together of two', 'Doris Wall'.normalize('NFD')],
  ])('is not the one who recorded it, however the name is written: %s', (_how, witnessName) => {
    onBehalf.when(confirm({}, { witnessName }), TIB).refused('invalid', { field: 'content.witnessName' });
  });

  test('an accent put together of two is the same accent', () => {
    const chair = by('Åke Rosén', 'kommundirektor');
    const story = begun.when(raise(1, 2, chair), KEEPER).gives();
    const witnessName = 'Åke Rosén'.normalize('NFD');
    story.when(confirm({}, { witnessName }), TIB).refused('invalid', { field: 'content.witnessName' });
  });

  test('is one person: a name beside the one in the register is not kept', () => {
    const said = { witnessName: KEEPER.name };
    const story = onBehalf.when(confirm({ witness: TIB.id }, said), TIB).gives();
    expect(story.decision(2).confirmation).toMatchObject({ witness: TIB.id, witnessName: null });
    const disowned = onBehalf.when(call('DisownDecision', { number: 2, way: 'witness', witness: TIB.id }, said), TIB);
    expect(disowned.gives().decision(2).disowned).toMatchObject({ witness: TIB.id, witnessName: null });
  });
});

describe('[P32] a refusal', () => {
  test('repeats nothing that was sent as the name of a criterion', () => {
    const raised = raise(1, 3, by(CHAIR, 'kln_ordforande'), { criteria: { karl_ar_sjuk: true } });
    begun.when(raised, CHAIR).refused('invalid', { field: 'data.criteria' });
    const open = begun.when(raise(1, 3, by(CHAIR, 'kln_ordforande')), CHAIR).gives();
    const completed = call('CompleteDecision', { number: 2, criteria: { karl_ar_sjuk: true } });
    open.when(completed, CHAIR).refused('invalid', { field: 'data.criteria' });
  });
});

import type { ListenerReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import { describe, expect, test } from 'vitest';
import { keptReading } from './kept-reading.ts';
import { afterSent, phaseOf, shownSirens, together, whyOf } from './listening.ts';

const READING: ListenerReading = {
  municipality: 'Granviks kommun',
  link: 3,
  test: '2026-12-07',
  at: 1_000,
  opensAt: 700,
  closesAt: 9_000,
  now: 500,
  call: null,
  sirens: [
    { id: 'a', name: 'Kyrkan', position: null, result: null },
    { id: 'b', name: 'Hamnen', position: null, result: 'heard' },
  ],
};
const said = (siren: string, result: 'heard' | 'weak') => ({ what: 'siren', siren, result }) as const;
const waiting = (siren: string, result: 'heard' | 'weak', refused: 'over' | null = null) => ({
  ...{ id: siren, said: said(siren, result), madeAt: 1, isGathering: false, refused },
});

describe('[PL8] a listener’s page', () => {
  test('shows what was pressed before it has arrived, and not what was refused', () => {
    const shown = shownSirens(READING, [waiting('a', 'heard'), waiting('a', 'weak'), waiting('b', 'weak', 'over')]);
    expect(shown.map(({ result, isWaiting }) => [result, isWaiting])).toEqual([
      ['weak', true],
      ['heard', false],
    ]);
    expect(afterSent(READING, { said: said('a', 'weak') }).sirens.map(({ result }) => result)).toEqual([
      'weak',
      'heard',
    ]);
  });

  test('a second thought about the same siren takes the first one’s place; another siren is another word', () => {
    expect(together(said('a', 'heard'), said('a', 'weak'))).toEqual(said('a', 'weak'));
    expect(together(said('a', 'heard'), said('b', 'heard'))).toBeNull();
  });

  test('opens and closes by the server’s clock', () => {
    expect([699, 700, 8_999, 9_000].map((now) => phaseOf(READING, now))).toEqual(['early', 'open', 'open', 'over']);
  });

  test('says why something was not taken', () => {
    const settled = (why: string) => whyOf(409, { code: 'settled', details: { why } });
    expect([settled('early'), settled('over'), settled('annat'), whyOf(404, null)]).toEqual([
      'early',
      'over',
      'other',
      'gone',
    ]);
    expect(whyOf(422, { code: 'unknown_item' })).toBe('siren');
  });
});

describe('[PL8] what a listener’s page was told', () => {
  function storage(before: string | null = null) {
    let text = before;
    return {
      getItem: () => text,
      setItem: (_: string, next: string) => {
        text = next;
      },
      removeItem: () => {
        text = null;
      },
    };
  }

  test('is there when it is opened again without network, with how wrong the device’s clock is', () => {
    const place = storage();
    keptReading(place, 'k', () => 200).keep(READING);
    const again = keptReading(place, 'k', () => 260);
    expect(again.reading()).toEqual(READING);
    expect(again.now()).toBe(560);
    // added to here: the clock is not read again from an old time
    again.keep({ ...READING, sirens: [] });
    expect(again.now()).toBe(560);
    again.forget();
    expect([again.reading(), place.getItem()]).toEqual([null, null]);
  });

  test('is nothing where the device keeps nothing, or something else lies there', () => {
    const none = keptReading(null, 'k', () => 200);
    none.keep(READING);
    expect(none.reading()).toEqual(READING);
    expect(keptReading(storage('{"halv'), 'k', () => 0).reading()).toBeNull();
  });
});

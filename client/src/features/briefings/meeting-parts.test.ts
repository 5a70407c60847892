import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { NO_SEATS, type SeatsSlice } from '@ledningsplats/shared/seats/events.ts';
import { describe, expect, it } from 'vitest';
import { newsSince } from './news.ts';
import { offered } from './offered.ts';
import { speakers } from './speakers.ts';

describe('[ST5] who is offered as present', () => {
  const screen = (person: string | null, name: string, since: number, seat: string | null = null) => ({
    person,
    name,
    function: seat,
    since,
  });

  it('is each person whose screen is here once, in the function of the latest, and nobody who is marked', () => {
    const here = [
      screen('b', 'Åsa', 1, 'logg'),
      screen('b', 'Åsa', 2, 'lage'),
      screen('a', 'Bo', 1),
      screen('c', 'Cia', 1),
      screen(null, 'Väggen', 1),
    ];
    expect(offered(here, [{ person: 'c' }, { person: null }])).toEqual([
      { person: 'a', name: 'Bo', function: null },
      { person: 'b', name: 'Åsa', function: 'lage' },
    ]);
  });
});

describe('[ST5] who speaks', () => {
  it('is whoever is there for the function, by name', () => {
    const one = (name: string, seat: string | null) => ({
      id: name,
      person: null,
      function: seat,
      way: 'site' as const,
      name,
      seq: 1,
    });
    const present = [one('Bo', 'logg'), one('Åsa', null), one('Cia', 'logg')];
    const nameOf = ({ name }: { name: string | null }) => name ?? '';
    const nobody: SeatsSlice = { ...NO_SEATS, seated: {} };
    expect([...speakers(present, nobody, nameOf)]).toEqual([['logg', 'Bo, Cia']]);
  });

  it('[ST1] is whoever has the seat, where nobody is marked for the function, and never who sits beside', () => {
    const seat = (id: string, name: string, isAssistant: boolean) => ({
      [id]: { id, function: 'hr', isAssistant, person: null, name, nameSeq: 1, isRemote: false, since: 1, note: null },
    });
    const seats: SeatsSlice = { ...NO_SEATS, seated: { ...seat('1', 'Dan', false), ...seat('2', 'Eli', true) } };
    expect([...speakers([], seats, ({ name }) => name ?? '')]).toEqual([['hr', 'Dan']]);
  });
});

describe('[ST5] what is new since the last briefing', () => {
  const state = {
    incident: { level: { rank: 2, since: 5 }, direction: { text: 'Håll skolorna öppna', at: 30 } },
    decisions: { open: { 4: { number: 4, decidedAt: 10, content: { wording: 'Öppna' } } } },
    tasks: { open: { t: { id: 't', number: 7, createdAt: 20, title: null } } },
    contingencies: {
      known: {
        o: { id: 'o', number: 1, status: 'triggered', settled: { at: 40 }, content: { title: 'Vattnet slut' } },
        p: { id: 'p', number: 2, status: 'withdrawn', settled: { at: 50 }, content: { title: 'x' } },
      },
    },
  } as unknown as IncidentState;

  it('is what changed after it, newest first', () => {
    expect(newsSince(state, null, 0).map(({ key }) => key)).toEqual([
      'contingency o',
      'direction',
      'task t',
      'decision 4',
      'level',
    ]);
    expect(newsSince(state, null, 20).map(({ text }) => text)).toEqual(['Vattnet slut', 'Håll skolorna öppna']);
  });
});

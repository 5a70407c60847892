import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Place, PlacesState } from '@ledningsplats/shared/places/events.ts';
import { COUNT_WAYS } from '@ledningsplats/shared/places/headcount.ts';
import { stepsFrom } from '@ledningsplats/shared/places/opening.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, by, type Generator, onOne, onState, said, someTime, stateOf, text } from './scene.ts';

export const PLACES_GENERATORS = {
  RegisterPlace: ({ sync, random }) => sync.dispatch('RegisterPlace', 'places', placeFacts(random), placeWords(random)),
  ChangePlace: ({ sync, random }) =>
    onPlace(sync, random, (place) =>
      sync.dispatch(
        'ChangePlace',
        'places',
        { place: place.id, from: place.seq, ...placeFacts(random) },
        placeWords(random),
      ),
    ),
  RetirePlace: ({ sync, random }) =>
    onPlace(sync, random, ({ id }) => sync.dispatch('RetirePlace', 'places', { place: id }, { reason: text(random) })),
  RestorePlace: ({ sync, random }) =>
    onPlace(sync, random, ({ id }) => sync.dispatch('RestorePlace', 'places', { place: id }, {}), true),
  ImportPlaces: ({ sync, random }) =>
    sync.dispatch(
      'ImportPlaces',
      'places',
      { places: [{ place: random.uuid(), ...placeFacts(random) }] },
      { texts: [placeWords(random)] },
    ),
  OpenPlace: ({ sync, open, person, random }) =>
    onPlace(sync, random, ({ id: place }) =>
      onState({ sync, open }, ({ places }) =>
        sync.dispatch(
          'OpenPlace',
          open,
          {
            place,
            from: places.at[place]?.state ?? 'closed',
            to: random.pick(['preparing', 'open'] as const),
            decision: by(person),
          },
          { decision: said(random) },
        ),
      ),
    ),
  ClosePlace: ({ sync, open, person, random }) =>
    onOperated({ sync, open }, random, ({ id: place, state: from }) =>
      sync.dispatch(
        'ClosePlace',
        open,
        { place, from, to: random.pick(['closing', 'closed'] as const), decision: by(person) },
        { decision: said(random) },
      ),
    ),
  ChangePlaceState: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place, state: from }) =>
      onOne(stepsFrom(from), random, (to) => sync.dispatch('ChangePlaceState', open, { place, from, to }, {})),
    ),
  SetPlaceHours: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch('SetPlaceHours', open, { place, opensAt: null, closesAt: sync.serverNow() + 3_600_000 }, {}),
    ),
  AnswerPlaceCheck: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) => {
      const answer = random.pick(['yes', 'not_applicable', null] as const);
      return sync.dispatch('AnswerPlaceCheck', open, { place, list: 'opening', item: 'varme', answer }, {});
    }),
  StaffPlace: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch('StaffPlace', open, { place, lead: null }, { leadName: text(random), crew: text(random) }),
    ),
  CountVisitors: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch(
        'CountVisitors',
        open,
        { place, how: random.pick(COUNT_WAYS), number: random.between(0, 40) },
        {},
        someTime(sync, random),
      ),
    ),
  ReportNeed: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch('ReportNeed', open, { place, function: 'logg' }, { what: text(random) }),
    ),
  MeasureFuel: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch(
        'MeasureFuel',
        open,
        { place, hours: random.between(0, 48), isRunning: random.chance(0.8) },
        {},
        someTime(sync, random),
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function placeFacts(random: SeededRandom) {
  const position = { latitude: 59 + random.between(0, 900) / 1_000, longitude: 18 + random.between(0, 900) / 1_000 };
  return { kind: 'punkt', position, capacity: random.between(0, 50), reservePower: { has: 'yes', hours: 8 } } as const;
}

function placeWords(random: SeededRandom) {
  return { name: text(random), keys: text(random) };
}

function onPlace(sync: Sync, random: SeededRandom, give: (place: Place) => Dispatched | null, isRetired = false) {
  const places = Object.values(stateOf<PlacesState>(sync, 'places')?.places ?? {});
  return onOne(
    places.filter(({ retired }) => (retired !== null) === isRetired),
    random,
    give,
  );
}

function onOperated(at: At, random: SeededRandom, give: (place: OperatedPlace) => Dispatched | null) {
  return onState(at, ({ places }) => onOne(Object.values(places.at), random, give));
}

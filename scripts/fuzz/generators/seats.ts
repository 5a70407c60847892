import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Relief, Seat, SeatShift } from '@ledningsplats/shared/seats/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, someones, text } from './scene.ts';

const FUNCTIONS = ['stabschef', 'lagesbild', 'dokumentation'];
const HOUR = 3_600_000;

/** Who sits, who relieves whom, and who is to sit when [ST1]. */
export const SEAT_GENERATORS = {
  TakeSeat: ({ sync, open, person, random }) => {
    const { who, name } = occupant({ sync, person }, random);
    const seat = { function: random.pick(FUNCTIONS), isAssistant: random.chance(0.3), isRemote: random.chance(0.3) };
    return sync.dispatch('TakeSeat', open, { ...seat, person: who }, name === null ? {} : { name });
  },
  MoveSeat: ({ sync, open, random }) =>
    onSeat({ sync, open }, random, ({ id: seat, isRemote }) =>
      sync.dispatch('MoveSeat', open, { seat, isRemote: !isRemote }, {}),
    ),
  LeaveSeat: ({ sync, open, random }) =>
    onSeat({ sync, open }, random, ({ id: seat }) => sync.dispatch('LeaveSeat', open, { seat }, {})),
  UndoSeat: ({ sync, open, random }) =>
    onState({ sync, open }, ({ seats }) => {
      const last = [
        ...Object.values(seats.seated).map(({ id: seat }) => ({ seat, what: 'taken' as const })),
        ...Object.values(seats.former).map(({ id: seat }) => ({ seat, what: 'left' as const })),
      ];
      return onOne(last, random, (undone) => sync.dispatch('UndoSeat', open, undone, {}));
    }),
  OfferRelief: ({ sync, open, person, random }) =>
    onSeat({ sync, open }, random, ({ id: seat }) => {
      const { who: to, name } = occupant({ sync, person }, random);
      const note = { underWay: text(random), ...(name !== null && { toName: name }) };
      const more = random.chance(0.5) ? { decided: text(random), toCome: text(random) } : {};
      return sync.dispatch('OfferRelief', open, { seat, to }, { ...note, ...more });
    }),
  WithdrawRelief: ({ sync, open, random }) =>
    onRelief({ sync, open }, random, ({ id: relief }) => sync.dispatch('WithdrawRelief', open, { relief }, {})),
  TakeRelief: ({ sync, open, random }) =>
    onRelief({ sync, open }, random, ({ id: relief }) =>
      sync.dispatch('TakeRelief', open, { relief, way: random.pick(['own', 'told']) }, {}),
    ),
  PlanSeatShifts: ({ sync, open, person, random }) => {
    const turns = Array.from({ length: random.between(1, 3) }, () => occupant({ sync, person }, random));
    const first = sync.serverNow() + random.between(-20, 20) * HOUR;
    const shifts = turns.map(({ who }, index) => {
      const from = first + index * 8 * HOUR;
      return { function: random.pick(FUNCTIONS), person: who, from, until: from + 8 * HOUR };
    });
    return sync.dispatch('PlanSeatShifts', open, { shifts }, { names: turns.map(({ name }) => name) });
  },
  ChangeSeatShift: ({ sync, open, person, random }) =>
    onShift({ sync, open }, random, ({ id: shift, seq: seen, function: of, from, until }) => {
      const { who, name } = occupant({ sync, person }, random);
      const planned = { function: of, person: who, from, until: until + HOUR };
      return sync.dispatch('ChangeSeatShift', open, { shift, seen, ...planned }, name === null ? {} : { name });
    }),
  StrikeSeatShift: ({ sync, open, random }) =>
    onShift({ sync, open }, random, ({ id: shift, seq: seen }) =>
      sync.dispatch('StrikeSeatShift', open, { shift, seen }, {}),
    ),
  SwapSeatShifts: ({ sync, open, random }) =>
    onState({ sync, open }, ({ seats }) => {
      const all = Object.values(seats.shifts).map(({ id: shift, seq: seen }) => ({ shift, seen }));
      return onOne(all, random, (one) =>
        onOne(all, random, (other) => sync.dispatch('SwapSeatShifts', open, { one, other }, {})),
      );
    }),
} satisfies Partial<Record<CommandType, Generator>>;

/** Somebody of the register, or a name. */
function occupant({ sync, person }: Parameters<typeof someones>[0], random: SeededRandom) {
  if (random.chance(0.3)) return { who: null, name: text(random) };
  return { who: someones({ sync, person }, random).decider.person, name: null };
}

function onSeat(at: At, random: SeededRandom, give: (seat: Seat) => Dispatched) {
  return onState(at, ({ seats }) => onOne(Object.values(seats.seated), random, give));
}

function onRelief(at: At, random: SeededRandom, give: (relief: Relief) => Dispatched) {
  return onState(at, ({ seats }) => onOne(Object.values(seats.reliefs), random, give));
}

function onShift(at: At, random: SeededRandom, give: (shift: SeatShift) => Dispatched) {
  return onState(at, ({ seats }) => onOne(Object.values(seats.shifts), random, give));
}

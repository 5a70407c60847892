import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { CardStepTicked, CardStepUnticked, CardsSlice } from './events.ts';

const NOTHING_TICKED: CardsSlice = { ticked: {} };

/** The fold of the action cards; every other event leaves the very same slice. */
export function evolveCardsSlice(slice: CardsSlice = NOTHING_TICKED, event: OpenStreamEvent): CardsSlice {
  switch (event.type) {
    case 'CardStepTicked':
      return ticked(slice, event);
    case 'CardStepUnticked':
      return unticked(slice, event);
    default:
      return slice;
  }
}

function ticked({ ticked: cards }: CardsSlice, { data, meta }: CardStepTicked): CardsSlice {
  const step = { at: meta.occurredAt, by: meta.person, function: meta.function };
  return { ticked: { ...cards, [data.card]: { ...cards[data.card], [data.step]: step } } };
}

function unticked({ ticked: cards }: CardsSlice, { data }: CardStepUnticked): CardsSlice {
  const { [data.step]: _, ...left } = cards[data.card] ?? {};
  const { [data.card]: __, ...others } = cards;
  return { ticked: Object.keys(left).length === 0 ? others : { ...others, [data.card]: left } };
}

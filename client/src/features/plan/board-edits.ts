import { placedCards } from '@ledningsplats/shared/plan/arrangement.ts';
import {
  BOARD_CARDS,
  BOARD_COLUMNS,
  type BoardCardId,
  type BoardColumn,
} from '@ledningsplats/shared/plan/board-cards.ts';
import type { BoardArrangement } from '@ledningsplats/shared/plan/plan.ts';
import { moved } from './plan-edits.ts';

/** Where a card stands: in a column, or nowhere. */
export type CardPlace = BoardColumn | 'hidden';

/** One step up or down in its column; with every card named, so that what one sees is what is kept. */
export function movedCard(arrangement: BoardArrangement, card: BoardCardId, by: -1 | 1): BoardArrangement {
  const columns = placedCards(arrangement);
  const column = BOARD_COLUMNS.find((one) => columns[one].includes(card));
  if (column === undefined) return arrangement;
  return {
    ...arrangement,
    columns: { ...columns, [column]: moved(columns[column], columns[column].indexOf(card), by) },
  };
}

/** Last in another column, or left out. What must always be seen stays where it is. */
export function placedCard(arrangement: BoardArrangement, card: BoardCardId, place: CardPlace): BoardArrangement {
  if (place === 'hidden' && BOARD_CARDS[card].always) return arrangement;
  const columns = placedCards(arrangement);
  const without = Object.fromEntries(
    BOARD_COLUMNS.map((column) => [column, columns[column].filter((one) => one !== card)]),
  ) as Record<BoardColumn, BoardCardId[]>;
  const hidden = arrangement.hidden.filter((one) => one !== card);
  if (place === 'hidden') {
    return { ...arrangement, columns: without, hidden: [...hidden, card], folded: unfolded(arrangement, card) };
  }
  return { ...arrangement, columns: { ...without, [place]: [...without[place], card] }, hidden };
}

export function foldedCard(arrangement: BoardArrangement, card: BoardCardId, isFolded: boolean): BoardArrangement {
  const folded = unfolded(arrangement, card);
  return { ...arrangement, folded: isFolded && !BOARD_CARDS[card].always ? [...folded, card] : folded };
}

/** Whose board an arrangement is. A function or a role has one: it leaves the one that it had. */
export function ownedBy(
  arrangements: readonly BoardArrangement[],
  at: number,
  kind: 'functions' | 'roles',
  id: string,
  isTheirs: boolean,
): BoardArrangement[] {
  return arrangements.map((arrangement, index) => {
    const others = arrangement[kind].filter((one) => one !== id);
    return { ...arrangement, [kind]: index === at && isTheirs ? [...others, id] : others };
  });
}

function unfolded({ folded }: BoardArrangement, card: BoardCardId): BoardCardId[] {
  return folded.filter((one) => one !== card);
}

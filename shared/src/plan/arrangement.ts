import { BOARD_CARD_IDS, BOARD_CARDS, BOARD_COLUMNS, type BoardCardId, type BoardColumn } from './board-cards.ts';
import type { BoardArrangement, BoardsRules } from './plan.ts';

/**
 * The board of whoever sits in a function, else of whoever has a role; the first is for all the others.
 * @param seat The staff function chosen for the session, a plan id; null: none is.
 */
export function arrangementFor(
  { arrangements }: BoardsRules,
  seat: string | null,
  roles: readonly string[],
): BoardArrangement {
  const found =
    arrangements.find(({ functions }) => seat !== null && functions.includes(seat)) ??
    arrangements.find((arrangement) => arrangement.roles.some((role) => roles.includes(role))) ??
    arrangements[0];
  if (found === undefined) throw new Error('a plan has at least one arrangement of the board');
  return found;
}

/** What stands where: a card that the plan does not name stands last where it belongs, so that nothing new is missed. */
export function placedCards({ columns, hidden }: BoardArrangement): Record<BoardColumn, BoardCardId[]> {
  const named = new Set([...hidden, ...BOARD_COLUMNS.flatMap((column) => columns[column])]);
  const left = BOARD_CARD_IDS.filter((card) => !named.has(card));
  const whole = (column: BoardColumn) => [
    ...columns[column],
    ...left.filter((card) => BOARD_CARDS[card].home === column),
  ];
  return { main: whole('main'), work: whole('work'), side: whole('side') };
}

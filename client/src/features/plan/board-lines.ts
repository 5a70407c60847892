import { placedCards } from '@ledningsplats/shared/plan/arrangement.ts';
import { BOARD_COLUMNS } from '@ledningsplats/shared/plan/board-cards.ts';
import type { BoardArrangement, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { boardCardNames, boardColumnNames } from '../../i18n/board-cards.ts';
import { planBoardsTexts as texts } from '../../i18n/plan-boards.ts';
import { functionName, nameIn } from '../../i18n/plan-words.ts';

/** What a plan says of its boards, a line for each and one for when a fact is old. */
export function sayBoards(
  { boards, roles }: Plan,
  names: Pick<Plan, 'functions'>,
  say: (key: string, what: string, text: string) => void,
): void {
  for (const arrangement of boards.arrangements) {
    const owners = [
      ...arrangement.functions.map((id) => functionName(names, id)),
      ...arrangement.roles.map((id) => nameIn(roles, id)),
    ].join(', ');
    const { id, name } = arrangement;
    say(`boards/${id}`, texts.differences.board(name), `${name}\n${texts.whole(owners, columnWords(arrangement))}`);
  }
  say('boards/old', texts.differences.oldAfter, texts.minutes(boards.oldAfterMinutes));
}

function columnWords(arrangement: BoardArrangement): string {
  const columns = placedCards(arrangement);
  const named = BOARD_COLUMNS.map((column) => {
    const cards = columns[column].map((card) =>
      arrangement.folded.includes(card)
        ? `${boardCardNames[card]} (${texts.folded.toLocaleLowerCase('sv')})`
        : boardCardNames[card],
    );
    return `${boardColumnNames[column]}: ${cards.join(', ') || '–'}`;
  });
  const hidden = arrangement.hidden.map((card) => boardCardNames[card]);
  return [...named, ...(hidden.length > 0 ? [`${texts.hidden}: ${hidden.join(', ')}`] : [])].join('\n');
}

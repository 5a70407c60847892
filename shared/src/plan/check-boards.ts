import { BOARD_CARDS, BOARD_COLUMNS } from './board-cards.ts';
import type { BoardArrangement, Plan } from './plan.ts';
import { type PlanIssue, refer, repeated } from './plan-issue.ts';

/** Each knows which board is theirs, no card stands twice, and nobody's is without what must always be seen. */
export function checkBoards({ boards, functions, roles }: Plan): PlanIssue[] {
  const path: PlanIssue['path'] = ['boards', 'arrangements'];
  return [
    ...repeated(path, boards.arrangements),
    ...boards.arrangements.flatMap((arrangement, at) => [
      ...arrangement.functions.flatMap((id, index) =>
        refer([...path, at, 'functions', index], id, functions, 'function'),
      ),
      ...arrangement.roles.flatMap((id, index) => refer([...path, at, 'roles', index], id, roles, 'role')),
      ...checkCards([...path, at], arrangement),
    ]),
    ...(['functions', 'roles'] as const).flatMap((kind) => checkOwned(path, boards.arrangements, kind)),
  ];
}

function checkCards(path: PlanIssue['path'], { columns, folded, hidden }: BoardArrangement): PlanIssue[] {
  const all = [
    ...BOARD_COLUMNS.flatMap((column) =>
      columns[column].map((card, index) => ({ card, path: [...path, 'columns', column, index] })),
    ),
    ...hidden.map((card, index) => ({ card, path: [...path, 'hidden', index] })),
  ];
  const twice = all.flatMap(({ card, path: at }, index) =>
    all.findIndex((other) => other.card === card) < index
      ? [{ path: at, message: `the card "${card}" already stands in this arrangement` }]
      : [],
  );
  const unseen = (['folded', 'hidden'] as const).flatMap((list) =>
    ({ folded, hidden })[list].flatMap((card, index) =>
      BOARD_CARDS[card].always
        ? [
            {
              path: [...path, list, index],
              message: `the card "${card}" must always be seen: it is neither left out nor folded`,
            },
          ]
        : [],
    ),
  );
  return [...twice, ...unseen];
}

/** A function or a role has one board, or nobody could say which. */
function checkOwned(
  path: PlanIssue['path'],
  arrangements: readonly BoardArrangement[],
  kind: 'functions' | 'roles',
): PlanIssue[] {
  const owned = arrangements.flatMap((arrangement, at) =>
    arrangement[kind].map((id, index) => ({ id, path: [...path, at, kind, index] })),
  );
  return owned.flatMap(({ id, path: at }, index) =>
    owned.findIndex((other) => other.id === id) < index
      ? [{ path: at, message: `"${id}" already has a board of its own` }]
      : [],
  );
}

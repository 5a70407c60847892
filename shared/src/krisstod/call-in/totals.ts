import type { CallOutsSlice } from '../../callouts/events.ts';
import type { CallInTotals } from './events.ts';

/** How many are called in, have answered and have not, each person once [KR8]. */
export function callInTotals({ list }: Pick<CallOutsSlice, 'list'>): CallInTotals {
  const told = list.flatMap(({ called, ended }) =>
    called.flatMap(({ person, step, answered }) =>
      step === null && answered === null ? [] : [{ person, isAnswered: answered !== null, isOver: ended !== null }],
    ),
  );
  const answered = new Set(told.filter(({ isAnswered }) => isAnswered).map(({ person }) => person));
  const waited = told.filter(({ person, isOver }) => !isOver && !answered.has(person));
  return {
    called: new Set(told.map(({ person }) => person)).size,
    answered: answered.size,
    unanswered: new Set(waited.map(({ person }) => person)).size,
  };
}

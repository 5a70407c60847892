import type { CallOutRules } from '@ledningsplats/shared/plan/plan.ts';

/** What is chosen and written before it is sent; it outlives a lost network and a closed lid. */
export interface SendDraft {
  /** Plan ids; null: those that the level has chosen beforehand. */
  lists: string[] | null;
  also: string[];
  without: string[];
  /** Null: the plan's text for the level. */
  text: string | null;
}

export const NO_DRAFT: SendDraft = { lists: null, also: [], without: [], text: null };

/** Whom it goes to, as the command says it. */
interface Picked {
  lists: string[];
  also: string[];
  without: string[];
}

/** The lists that the plan chooses beforehand on this level [LM1]. */
export function listsOfLevel({ lists }: Pick<CallOutRules, 'lists'>, level: number): string[] {
  return lists.filter(({ fromLevel }) => fromLevel !== null && level >= fromLevel).map(({ id }) => id);
}

/** As the command wants it. A list that the plan no longer has is not asked for. */
export function chosenOf(draft: SendDraft, rules: Pick<CallOutRules, 'lists'>, level: number): Picked {
  const lists = draft.lists ?? listsOfLevel(rules, level);
  return {
    lists: lists.filter((id) => rules.lists.some((list) => list.id === id)),
    also: draft.also,
    without: draft.without,
  };
}

/** Not called, whether by a list or one by one; and one who was taken away is called again. */
export function withoutPerson(draft: SendDraft, person: string): SendDraft {
  const isAlone = draft.also.includes(person);
  return {
    ...draft,
    also: draft.also.filter((id) => id !== person),
    without: isAlone || draft.without.includes(person) ? draft.without : [...draft.without, person],
  };
}

export function withPerson(draft: SendDraft, person: string, isOnList: boolean): SendDraft {
  return {
    ...draft,
    without: draft.without.filter((id) => id !== person),
    also: isOnList || draft.also.includes(person) ? draft.also : [...draft.also, person],
  };
}

/** Words in braces that are none of ours: they would be sent as they stand. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{(\p{L}+)\}/gu)].map(([, name]) => name ?? '');
}

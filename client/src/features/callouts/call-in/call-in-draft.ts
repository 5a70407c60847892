import type { CallInChosen } from '@ledningsplats/shared/krisstod/call-in/register.ts';
import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { NO_DRAFT, type SendDraft } from '../send-draft.ts';

export interface CallInDraft extends SendDraft {
  competences: string[];
  organisations: string[];
  /** Where and when, in the leader's words. */
  gathering: string;
}

export const NO_CALL_IN_DRAFT: CallInDraft = { ...NO_DRAFT, competences: [], organisations: [], gathering: '' };

/** Under the limit of those who are left out one by one. */
const MOST_LEFT_OUT = 200;

/** As the command wants it: whoever is in the effort already is called only where they are chosen by name. */
export function callInChosen(
  draft: CallInDraft,
  { callOut, krisstod }: Plan,
  here: ReadonlySet<string>,
): { [Key in keyof CallInChosen]: string[] } {
  const lists = draft.lists ?? krisstod.callIn.lists;
  const isKnown = (known: readonly { id: string }[]) => (id: string) => known.some((one) => one.id === id);
  const already = [...here].filter((person) => !draft.also.includes(person));
  return {
    lists: lists.filter(isKnown(callOut.lists)),
    competences: draft.competences.filter(isKnown(krisstod.competences)),
    organisations: draft.organisations.filter(isKnown(krisstod.organisations)),
    also: draft.also,
    without: [...new Set([...draft.without, ...already])].slice(0, MOST_LEFT_OUT),
  };
}

/** People who are counted on; one who has said no may be asked again. */
export function peopleHere(helpers: readonly Helper[]): ReadonlySet<string> {
  return new Set(
    helpers.flatMap(({ person, isRemoved, coming }) =>
      person === null || isRemoved || coming?.answer === 'no' ? [] : [person],
    ),
  );
}

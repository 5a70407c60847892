import { choiceWords, useChoosable } from '../../forms/use-choosable.ts';

/** Everybody of the register who can be put on duty, by name. */
export function usePersonOptions(): { value: string; label: string }[] {
  return useChoosable().map((person) => ({ value: person.id, label: choiceWords(person) }));
}

import { holdersOf } from '@ledningsplats/shared/callouts/recipients.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { CallOutList, CallOutPost, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';

export interface PhoneRow {
  key: string;
  /** «Stabschef», «Ersättare: Ställföreträdande kommundirektör», «Alla på listan Stab». */
  post: string;
  /** Null: another list, which stands by itself. */
  people: PersonReading[] | null;
}

/** A list as it is rung: every post in its order with those who hold it, each substitute after whom they stand in for. */
export function phoneRows(list: CallOutList, plan: Plan, people: readonly PersonReading[]): PhoneRow[] {
  return list.members.flatMap(({ who, substitute }, index) => {
    const own: PhoneRow =
      who.kind === 'list'
        ? { key: `${index}`, post: sendTexts.wholeList(listName(plan, who.list)), people: null }
        : { key: `${index}`, post: nameOf(plan, who), people: holdersOf(who, people) };
    if (substitute === null) return [own];
    const post = sendTexts.substitute(nameOf(plan, substitute));
    return [own, { key: `${index} substitute`, post, people: holdersOf(substitute, people) }];
  });
}

export function listName(plan: Plan, id: string): string {
  return plan.callOut.lists.find((list) => list.id === id)?.name ?? id;
}

function nameOf(plan: Plan, who: CallOutPost): string {
  return who.kind === 'function' ? functionName(plan, who.function) : capacityName(plan, who.capacity);
}

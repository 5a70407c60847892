import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { instantOf, type LocalDate } from '@ledningsplats/shared/roster/wall-time.ts';
import { personName } from '../../forms/person-words.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { departmentName, functionName } from '../../i18n/plan-words.ts';
import { formatFullDate } from '../../ui/format-time.ts';

export function improvementText({ text }: Pick<Improvement, 'text'>): string {
  return text ?? texts.removed;
}

export function ownerName(
  { owner }: Pick<Improvement, 'owner'>,
  plan: Plan,
  people: Readonly<Record<string, PersonReading>>,
): string {
  switch (owner.kind) {
    case 'person':
      return personName(people, owner.id);
    case 'function':
      return functionName(plan, owner.id);
    case 'department':
      return departmentName(plan, owner.id);
    default:
      throw new Error(owner satisfies never);
  }
}

/** `1 mars 2027`. */
export function dayName(date: LocalDate, timeZone: string): string {
  return formatFullDate(instantOf(`${date}T12:00`, timeZone), timeZone);
}

import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { DisturbanceReading } from '@ledningsplats/shared/disturbances/disturbance-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { departmentName } from '../../i18n/plan-words.ts';

/** Which department, and who of it where the sender has an account: «Socialförvaltningen (Eva Lind)». */
export function senderName(
  { department, person }: Pick<DisturbanceReading, 'department' | 'person'>,
  plan: Plan | null,
  people: Readonly<Record<string, PersonReading>>,
): string {
  const name = person === null ? null : (people[person]?.name ?? null);
  if (department === null) return name ?? disturbanceTexts.unknownSender;
  const of = departmentName(plan, department);
  return name === null ? of : `${of} (${name})`;
}

import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Waiting } from '@ledningsplats/shared/roster/held-duty.ts';
import { personName } from '../../forms/person-words.ts';
import { handoverTexts } from '../../i18n/handover.ts';
import { formatWhen } from '../../ui/format-time.ts';

/** What is waited for, and since when: the planned change has passed and nobody has acknowledged [TB3]. */
export function waitingWords(
  { to, since }: Waiting,
  people: Readonly<Record<string, PersonReading>>,
  now: number,
  timeZone: string,
  self: string | null = null,
): string {
  const when = formatWhen(since, now, timeZone);
  if (to.person === null || to.gap === 'gone') return handoverTexts.waitsForNobody(when);
  if (to.gap === 'absent') return handoverTexts.waitsForAway(personName(people, to.person), when);
  if (to.person === self) return handoverTexts.waitsForYou(when);
  return handoverTexts.waits(personName(people, to.person), when);
}

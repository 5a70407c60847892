import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import { wayToTake } from '@ledningsplats/shared/roster/held-duty.ts';
import { useLocation } from 'wouter';
import { useDuty, useRosterReading } from '../features/roster/use-duty.ts';
import { waitingWords } from '../features/roster/waiting-words.ts';
import { personName } from '../forms/person-words.ts';
import { useMay, useSelf } from '../forms/use-self.ts';
import { handoverTexts } from '../i18n/handover.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { markedFor } from './marked-for.ts';

/**
 * Nobody has acknowledged the change of TiB in time [TB3]: the two it lies between are reminded, and then it is loud on every
 * screen, with what to do for those whom it is told. What the server has recorded as told is what is shown.
 */
export function HandoverBanner({ mode }: { mode: IncidentMode | null }) {
  const view = useDuty();
  const reading = useRosterReading();
  const self = useSelf();
  const may = useMay();
  const [path, navigate] = useLocation();
  if (view === null || reading === null) return null;
  const { duty, roster, people, now, plan } = view;
  const { waiting, primary } = duty;
  const { overdue } = roster;
  if (waiting === null || overdue === null || overdue.since !== waiting.since) return null;
  const isTold = self.person !== null && overdue.told.includes(self.person);
  if (overdue.step === 'reminder' && !isTold) return null;

  const words = waitingWords(waiting, people, now, plan.municipality.timeZone, self.person);
  const isOwn = primary.gap === null && primary.person === self.person;
  const still = primary.gap === null && !isOwn ? handoverTexts.still(personName(people, primary.person)) : null;
  const mayTake = may('TakeOverDuty') && wayToTake(reading, plan.roster, self, now) !== null;
  const isBetween = isOwn || waiting.to.person === self.person;
  return (
    <Banner
      tone={overdue.step === 'alarm' ? 'alarm' : 'warn'}
      title={markedFor('live', mode, overdue.step === 'alarm' ? handoverTexts.alarmTitle : handoverTexts.reminderTitle)}
      actions={
        (mayTake || isOwn) &&
        path !== paths.handover && (
          <Button size="small" onPress={() => navigate(paths.handover)}>
            {mayTake ? handoverTexts.read : handoverTexts.show}
          </Button>
        )
      }
    >
      {[
        `${words}.`,
        isOwn ? handoverTexts.stillYou : still,
        overdue.step === 'alarm' && isTold && !isBetween ? handoverTexts.alarmTold : null,
      ]
        .filter((part) => part !== null)
        .join(' ')}
    </Banner>
  );
}

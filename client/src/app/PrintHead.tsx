import { playedSpan, playedWords } from '@ledningsplats/shared/conduct/played-span.ts';
import { appTexts } from '../i18n/app.ts';
import { useServerNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { formatClock, formatDate } from '../ui/format-time.ts';
import { useTitledIncident } from './incident-title.ts';
import styles from './PrintHead.module.css';

/** On paper alone, in the place of the header: what it is about, its number, and when it was printed; of an exercise both clocks [OV1]. */
export function PrintHead({ incident }: { incident: string }) {
  const { title, incident: shown } = useTitledIncident(incident);
  const now = useServerNow(60_000);
  // Away from its own year a date is written with it, as it must be on paper.
  const zone = usePlanInForce().state?.plan.municipality.timeZone;
  const played = shown.state ? playedSpan(shown.state) : null;
  const printed = `${formatDate(now, 0)} ${formatClock(now)}`;
  return (
    <div className={styles.head}>
      <p className={styles.title}>{title}</p>
      <p>{[shown.state?.incident.number, appTexts.printedAt(printed)].filter(Boolean).join(' · ')}</p>
      {played !== null && zone !== undefined && <p>{playedWords(played, zone)}</p>}
    </div>
  );
}

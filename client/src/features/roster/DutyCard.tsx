import { dutiesBetween } from '@ledningsplats/shared/roster/on-duty.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useSelf } from '../../forms/use-self.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './DutyCard.module.css';
import { numberOf, telHref, useDuty, useRosterReading } from './use-duty.ts';

/** A month: further ahead nobody needs to be told on the first page. */
const AHEAD = 31 * 86_400_000;

/** On the first page: who is TiB, until when, whom to ring, and when it is one's own turn [TB4]. */
export function DutyCard() {
  const view = useDuty();
  const reading = useRosterReading();
  const self = useSelf();
  if (view === null || reading === null) return null;
  const { duty, people, now, plan } = view;
  const { primary, deputy, until } = duty;
  const when = (at: number) => formatWhen(at, now, plan.municipality.timeZone);
  const isOwn = primary.gap === null && primary.person === self.person;
  const next = isOwn
    ? undefined
    : dutiesBetween(reading, now, now + AHEAD).find(
        (one) => one.primary.gap === null && one.primary.person === self.person,
      );
  return (
    <Card title={isOwn ? rosterTexts.youAre : rosterTexts.nowCard} accent={primary.gap === null ? 'action' : 'alarm'}>
      <div className={styles.card}>
        {primary.gap === null ? (
          <p className={styles.name}>
            {isOwn
              ? rosterTexts.until(until === null ? rosterTexts.openEnd : when(until))
              : personName(people, primary.person)}
          </p>
        ) : (
          <Note tone="alarm" title={rosterTexts.gap[primary.gap]}>
            {deputy.gap === null ? rosterTexts.gapRing : rosterTexts.gapNext}
          </Note>
        )}
        {!isOwn && until !== null && <p className={styles.muted}>{rosterTexts.until(when(until))}</p>}
        {!isOwn && <Ring phone={numberOf(primary, 'primary', view)} name={rosterTexts.role.primary} />}
        <p className={styles.muted}>
          {rosterTexts.deputy}: {deputy.gap === null ? personName(people, deputy.person) : rosterTexts.noDeputy}
        </p>
        <Ring phone={numberOf(deputy, 'deputy', view)} name={rosterTexts.deputy} />
        {next !== undefined && <p>{rosterTexts.youAreNext(when(next.from))}</p>}
        <Link href={paths.roster} variant="alone">
          {rosterTexts.toRoster}
        </Link>
      </div>
    </Card>
  );
}

function Ring({ phone, name }: { phone: string | null; name: string }) {
  if (phone === null) return null;
  return (
    <Link href={telHref(phone)} variant="button" aria-label={`${rosterTexts.call(name)}, ${phone}`}>
      <IconPhone aria-hidden />
      {phone}
    </Link>
  );
}

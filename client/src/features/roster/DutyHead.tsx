import { personName } from '../../forms/person-words.ts';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { paths } from '../../paths.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { IconAlarm, IconPhone, IconWarn } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './DutyHead.module.css';
import { numberOf, telHref, useDuty } from './use-duty.ts';
import { waitingWords } from './waiting-words.ts';

interface DutyHeadProps {
  place?: 'desk' | 'facts' | 'phone';
  /** The screen is of an exercise: the real TiB stays, and is said to be real [OV8]. */
  isInExercise?: boolean;
}

/** Who is TiB now and the number to ring, in the header of every page [TB4]. A gap is loud. */
export function DutyHead({ place = 'desk', isInExercise = false }: DutyHeadProps) {
  const view = useDuty();
  if (view === null) return <Awaited place={place} />;
  const { primary, deputy, until, waiting } = view.duty;
  const phone = numberOf(primary, 'primary', view);
  const deputyPhone = numberOf(deputy, 'deputy', view);
  const isGap = primary.gap !== null;
  const { timeZone } = view.plan.municipality;
  const when = until === null ? null : rosterTexts.until(formatWhen(until, view.now, timeZone));
  const waits = waiting && waitingWords(waiting, view.people, view.now, timeZone);
  const name = isGap ? rosterTexts.gap[primary.gap] : personName(view.people, primary.person);
  return (
    <section
      className={styles.duty}
      aria-label={rosterTexts.now}
      data-gap={isGap || undefined}
      data-waiting={waits !== null || undefined}
      data-place={place}
    >
      <span className={styles.label}>{isInExercise ? exerciseMarkTexts.real(rosterTexts.now) : rosterTexts.now}</span>
      <Link href={paths.roster} variant="plain">
        <b className={styles.name}>
          {isGap && <IconAlarm aria-hidden className={styles.icon} />}
          {name}
        </b>
      </Link>
      {phone !== null && <RingNumber phone={phone} name={name} />}
      <span className={styles.more}>
        {when !== null && <span>{when}</span>}
        {deputy.gap === null && (
          <span>
            {rosterTexts.deputy} {personName(view.people, deputy.person)}
          </span>
        )}
      </span>
      {waits !== null && (
        <span className={styles.waiting}>
          <Link href={paths.handover} variant="plain">
            <span className={styles.waits}>
              <IconWarn aria-hidden className={styles.icon} />
              {waits}
            </span>
          </Link>
        </span>
      )}
      {isGap && deputyPhone !== null && deputy.gap === null && (
        <RingNumber phone={deputyPhone} name={personName(view.people, deputy.person)} />
      )}
    </section>
  );
}

/** Has the room of what is to come: what lies under the header must not move as somebody presses it. */
function Awaited({ place }: Pick<DutyHeadProps, 'place'>) {
  return (
    <div className={styles.duty} data-place={place}>
      <span className={styles.label}>{rosterTexts.now}</span>
      <span className={styles.awaited}>…</span>
    </div>
  );
}

function RingNumber({ phone, name }: { phone: string; name: string }) {
  return (
    <span className={styles.phone}>
      <Link href={telHref(phone)} variant="alone" aria-label={`${rosterTexts.call(name)}, ${phone}`}>
        <IconPhone aria-hidden className={styles.icon} />
        {phone}
      </Link>
    </span>
  );
}

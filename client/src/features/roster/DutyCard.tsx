import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { dutiesBetween } from '@ledningsplats/shared/roster/on-duty.ts';
import { useLocation } from 'wouter';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useSelf } from '../../forms/use-self.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { handoverTexts } from '../../i18n/handover.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './DutyCard.module.css';
import { untilWords } from './roster-words.ts';
import { numberOf, telHref, useDuty, useRosterReading } from './use-duty.ts';
import { waitingWords } from './waiting-words.ts';

/** A month: further ahead nobody needs to be told on the first page. */
const AHEAD = 31 * 86_400_000;

/** On the first page: who is TiB, until when, whom to ring, and when it is one's own turn [TB4]. */
export function DutyCard() {
  const view = useDuty();
  const reading = useRosterReading();
  const self = useSelf();
  const [, navigate] = useLocation();
  if (view === null || reading === null) return null;
  const { duty, people, now, plan, roster } = view;
  const { primary, deputy, until, waiting } = duty;
  const { timeZone } = plan.municipality;
  const when = (at: number) => formatWhen(at, now, timeZone);
  const isOwn = primary.gap === null && primary.person === self.person;
  const isNextUp = waiting?.to.person === self.person && waiting?.to.gap === null;
  const next =
    isOwn || isNextUp
      ? undefined
      : dutiesBetween(reading, now, now + AHEAD).find(
          (one) => one.primary.gap === null && one.primary.person === self.person,
        );
  const last = roster.takings.at(-1);
  const taken = last?.person === self.person ? last : undefined;
  const ownUntil = (at: number | null) => {
    if (waiting !== null) return rosterTexts.untilTaken;
    return rosterTexts.until(at === null ? rosterTexts.openEnd : untilWords(at, now, timeZone));
  };
  const settledAccent = waiting === null ? 'action' : 'warn';
  const accent = primary.gap === null ? settledAccent : 'alarm';
  return (
    <Card title={isOwn ? rosterTexts.youAre : rosterTexts.nowCard} accent={accent}>
      <div className={styles.card}>
        {primary.gap === null ? (
          <p className={styles.name}>{isOwn ? ownUntil(until) : personName(people, primary.person)}</p>
        ) : (
          <Note tone="alarm" title={rosterTexts.gap[primary.gap]}>
            {deputy.gap === null ? rosterTexts.gapRing : rosterTexts.gapNext}
          </Note>
        )}
        {waiting !== null && (
          <Note tone="warn" title={waitingWords(waiting, people, now, timeZone, self.person)}>
            {primary.gap === null &&
              (isOwn ? handoverTexts.stillYou : handoverTexts.still(personName(people, primary.person)))}
          </Note>
        )}
        {isOwn && taken !== undefined && (
          <p className={styles.muted}>
            {(taken.way === 'without' ? handoverTexts.takenWithout : handoverTexts.takenFrom)(when(taken.at))}
          </p>
        )}
        {isNextUp && (
          <Button variant="primary" onPress={() => navigate(paths.handover)}>
            {handoverTexts.read}
          </Button>
        )}
        {!isOwn && until !== null && <p className={styles.muted}>{rosterTexts.until(when(until))}</p>}
        {!isOwn && <Ring phone={numberOf(primary, 'primary', view)} name={rosterTexts.role.primary} />}
        <p className={styles.muted}>
          {rosterTexts.deputy}: {deputy.gap === null ? personName(people, deputy.person) : rosterTexts.noDeputy}
        </p>
        <Ring phone={numberOf(deputy, 'deputy', view)} name={rosterTexts.deputy} />
        {next !== undefined && <p>{rosterTexts.youAreNext(when(next.from))}</p>}
        <div className={styles.links}>
          <Link href={paths.roster} variant="alone">
            {rosterTexts.toRoster}
          </Link>
          {isOwn && (
            <Link href={paths.handover} variant="alone">
              {handoverTexts.write}
            </Link>
          )}
          {mayOpen(self.permissions, 'duty') && (
            <Link href={paths.dutyLog} variant="alone">
              {dutyLogTexts.title}
            </Link>
          )}
        </div>
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

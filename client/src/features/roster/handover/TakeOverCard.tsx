import { nextPlanned, wayToTake } from '@ledningsplats/shared/roster/held-duty.ts';
import { dutiesBetween, type RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { personName } from '../../../forms/person-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { useMay, useSelf } from '../../../forms/use-self.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { rosterTexts } from '../../../i18n/roster.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { IconPhone } from '../../../ui/icons.ts';
import { Link } from '../../../ui/Link.tsx';
import { type DutyView, numberOf, telHref, useRosterReading } from '../use-duty.ts';
import { waitingWords } from '../waiting-words.ts';
import styles from './Handover.module.css';
import { WithoutDialog } from './WithoutDialog.tsx';

/** Who has it, who is next, and the one touch by which it changes hands [TB3]. */
export function TakeOverCard({ view, hasNote }: { view: DutyView; hasNote: boolean }) {
  const reading = useRosterReading();
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const [isForcing, setForcing] = useState(false);
  if (reading === null) return null;
  const { duty, plan, people, now } = view;
  const { timeZone } = plan.municipality;
  const { primary, waiting } = duty;
  const way = may('TakeOverDuty') ? wayToTake(reading, plan.roster, self, now) : null;
  const next = nextPlanned(reading, plan.roster, now);
  const isOwn = primary.gap === null && primary.person === self.person;
  const name = primary.person === null ? null : personName(people, primary.person);
  const take = () =>
    give('TakeOverDuty', 'roster', { from: primary.person, way: 'handover' }, {}, { done: handoverTexts.taken });

  return (
    <Card title={handoverTexts.now} accent={waiting || primary.gap !== null ? 'warn' : 'action'}>
      <div className={styles.reading}>
        {primary.gap === null ? (
          <p className={styles.name}>{isOwn ? handoverTexts.youHave : handoverTexts.has(name ?? '')}</p>
        ) : (
          <Note tone="alarm" title={rosterTexts.gap[primary.gap]} />
        )}
        {waiting ? (
          <Note tone="warn" title={waitingWords(waiting, people, now, timeZone, self.person)}>
            {primary.gap === null && (isOwn ? handoverTexts.stillYou : handoverTexts.still(name ?? ''))}
          </Note>
        ) : (
          <p className={styles.muted}>{nextWords(reading)}</p>
        )}
        <div className={styles.actions}>
          {!isOwn && <Ring phone={numberOf(primary, 'primary', view)} name={name} />}
          {waiting !== null && waiting.to.person !== self.person && (
            <Ring phone={numberOf(waiting.to, 'deputy', view)} name={personName(people, waiting.to.person)} />
          )}
        </div>
        {(way === 'handover' || way === 'early') && (
          <>
            {!hasNote && name !== null && <p>{handoverTexts.takeNoNote(name)}</p>}
            <p>
              {way === 'early' && next
                ? handoverTexts.takeEarly(formatWhen(next.from, now, timeZone))
                : handoverTexts.takeText}
            </p>
            <Button variant="primary" size="huge" onPress={take}>
              {handoverTexts.take}
            </Button>
          </>
        )}
        {way === 'without' && (
          <div>
            <Button onPress={() => setForcing(true)}>{handoverTexts.without}</Button>
          </div>
        )}
      </div>
      {isForcing && <WithoutDialog from={primary.person} name={name} onClose={() => setForcing(false)} />}
    </Card>
  );

  function nextWords(reading: RosterReading): string {
    if (duty.until === null) return handoverTexts.nextNone;
    const when = formatWhen(duty.until, now, timeZone);
    const [after] = dutiesBetween(reading, duty.until, duty.until + 1);
    const to = after?.primary;
    if (!to || to.person === primary.person) return rosterTexts.until(when);
    return to.gap === null ? handoverTexts.next(personName(people, to.person), when) : handoverTexts.nextNobody(when);
  }
}

/** Whoever does not answer here is rung. */
function Ring({ phone, name }: { phone: string | null; name: string | null }) {
  if (phone === null || name === null) return null;
  return (
    <Link href={telHref(phone)} variant="button" aria-label={`${rosterTexts.call(name)}, ${phone}`}>
      <IconPhone aria-hidden />
      {rosterTexts.call(name)}
    </Link>
  );
}

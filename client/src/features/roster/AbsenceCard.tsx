import type { Absence, RosterState } from '@ledningsplats/shared/roster/events.ts';
import { instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import styles from './Roster.module.css';
import { spanWords } from './roster-words.ts';

/** Who is away now or will be; whoever registered it by mistake, or is back, ends it. */
export function AbsenceCard({ roster, now, timeZone }: { roster: RosterState; now: number; timeZone: string }) {
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const { byId } = usePeople();
  const [ending, setEnding] = useState<Absence | null>(null);
  const ahead = roster.absences.filter(({ until }) => instantOf(until, timeZone) > now);
  if (ahead.length === 0) return null;
  const mayEnd = ({ person }: Absence) =>
    may('EndAbsence') && (person === self.person || self.permissions.has('roster.write'));
  return (
    <Card title={rosterTexts.absences}>
      {ahead.map((absence) => (
        <div key={absence.id} className={styles.swap}>
          <p>
            <b>{personName(byId, absence.person)}</b>{' '}
            {spanWords(instantOf(absence.from, timeZone), instantOf(absence.until, timeZone), now, timeZone)}
          </p>
          {mayEnd(absence) && (
            <div>
              <Button size="small" onPress={() => setEnding(absence)}>
                {rosterTexts.absenceEnd}
              </Button>
            </div>
          )}
        </div>
      ))}
      {ending !== null && (
        <ConfirmDialog
          isOpen
          title={rosterTexts.absenceEndOf(personName(byId, ending.person))}
          confirmLabel={rosterTexts.absenceEnd}
          onConfirm={() => {
            give('EndAbsence', 'roster', { absence: ending.id }, {}, { done: rosterTexts.absenceEnded });
            setEnding(null);
          }}
          onCancel={() => setEnding(null)}
        >
          {rosterTexts.absenceEndText}
        </ConfirmDialog>
      )}
    </Card>
  );
}

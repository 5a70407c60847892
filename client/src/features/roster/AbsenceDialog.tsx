import { wallFrom } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { typedWall } from '../../forms/typed-wall.ts';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { readSpan, SpanFields } from './SpanFields.tsx';
import { usePersonOptions } from './use-person-options.ts';

/** Somebody cannot have the duty for a time; why is not asked. One's own, or for whoever keeps the roster anybody's. */
export function AbsenceDialog({ now, timeZone, onClose }: { now: number; timeZone: string; onClose: () => void }) {
  const give = useGive();
  const self = useSelf();
  const all = usePersonOptions();
  const options = self.permissions.has('roster.write') ? all : all.filter(({ value }) => value === self.person);
  const [person, setPerson] = useState(self.person ?? '');
  const [span, setSpan] = useState(() => ({ from: typedWall(wallFrom(now, timeZone)), until: '' }));
  const [isTried, setTried] = useState(false);
  const read = readSpan(span, now, timeZone);

  function handleSubmit() {
    if (read === null) return;
    give('RegisterAbsence', 'roster', { person, ...read }, {}, { done: rosterTexts.absenceDone });
    onClose();
  }

  return (
    <FormDialog
      title={rosterTexts.absenceTitle}
      isDirty={span.until !== ''}
      check={() => {
        setTried(true);
        return read !== null && person !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {rosterTexts.absence}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{rosterTexts.absenceText}</p>
      <Select label={rosterTexts.absenceWho} value={person} options={options} onChange={setPerson} />
      <SpanFields {...{ span, isTried, now, timeZone }} onChange={setSpan} />
    </FormDialog>
  );
}

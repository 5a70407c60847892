import { SHIFTS_PER_COMMAND } from '@ledningsplats/shared/roster/events.ts';
import type { RosterPreview } from '@ledningsplats/shared/roster/roster-file.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { rosterFileTexts as texts } from '../../i18n/roster-file.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RosterImportDialog.module.css';

export interface RosterImportDialogProps {
  file: string;
  preview: RosterPreview;
  onClose: () => void;
}

/** What a file would do, each fault with its line, before anything is saved. */
export function RosterImportDialog({ file, preview, onClose }: RosterImportDialogProps) {
  const give = useGive();
  const shifts = preview.rows.flatMap(({ shift }) => shift ?? []);
  const faulty = preview.rows.filter(({ faults }) => faults.length > 0);
  const past = faulty.filter(({ faults }) => faults.every((fault) => fault === 'past'));

  function handleSubmit() {
    for (let from = 0; from < shifts.length; from += SHIFTS_PER_COMMAND) {
      const some = shifts.slice(from, from + SHIFTS_PER_COMMAND);
      give('SetShifts', 'roster', { shifts: some, origin: 'import' }, {}, { done: texts.applied(some.length) });
    }
    onClose();
  }

  return (
    <FormDialog
      title={texts.previewTitle(file)}
      check={() => shifts.length > 0}
      submit={
        <Button type="submit" variant="primary" isDisabled={shifts.length === 0}>
          {texts.apply(shifts.length)}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{texts.counts(shifts.length, faulty.length - past.length, past.length)}</p>
      {shifts.length > 0 ? <p>{texts.replaces}</p> : <Note tone="warn">{texts.nothing}</Note>}
      {faulty.length > past.length && (
        <ul className={styles.faults}>
          {faulty
            .filter((row) => !past.includes(row))
            .map(({ line, faults, cells }) => (
              <li key={line}>
                <b>{texts.row(line)}:</b> {faults.map((fault) => texts.faults[fault]).join(', ')}
                <span className={styles.muted}>
                  {' '}
                  ({[cells.from, cells.until, cells.primary, cells.deputy].filter((cell) => cell !== '').join('; ')})
                </span>
              </li>
            ))}
        </ul>
      )}
    </FormDialog>
  );
}

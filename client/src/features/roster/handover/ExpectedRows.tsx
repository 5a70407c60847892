import type { ExpectedThing } from '@ledningsplats/shared/duty/events.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { IconClose, IconPlus } from '../../../ui/icons.ts';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Handover.module.css';
import { mayAdd } from './handover-draft.ts';

export interface ExpectedRowsProps {
  rows: readonly ExpectedThing[];
  isFaulty: (row: ExpectedThing) => boolean;
  onChange: (rows: ExpectedThing[]) => void;
}

/** What is to come, a row each. */
export function ExpectedRows({ rows, isFaulty, onChange }: ExpectedRowsProps) {
  const change = (index: number, patch: Partial<ExpectedThing>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  return (
    <fieldset className={styles.expected}>
      <legend className={styles.legend}>{handoverTexts.expected}</legend>
      <p className={styles.muted}>{handoverTexts.expectedHelp}</p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place while it is typed
        <div key={index} className={styles.row}>
          <TextField
            label={handoverTexts.when}
            value={row.when}
            maxLength={200}
            autoComplete="off"
            onChange={(when) => change(index, { when })}
            errorMessage={isFaulty(row) ? handoverTexts.expectedFault : undefined}
          />
          <TextField
            label={handoverTexts.what}
            value={row.what}
            maxLength={200}
            autoComplete="off"
            onChange={(what) => change(index, { what })}
          />
          <IconButton
            label={handoverTexts.removeRow(index + 1)}
            icon={<IconClose aria-hidden />}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {mayAdd({ note: '', expected: [...rows], weather: '' }) && (
        <div>
          <Button
            size="small"
            icon={<IconPlus aria-hidden />}
            onPress={() => onChange([...rows, { when: '', what: '' }])}
          >
            {handoverTexts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

import { isMaskGround } from '@ledningsplats/shared/exports/export-readings.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import type { Mask } from '@ledningsplats/shared/exports/masks.ts';
import { useMemo, useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Exports.module.css';
import { GroundFields } from './GroundFields.tsx';
import { type MaskGround, maskOf } from './mask-draft.ts';

export interface MaskDialogProps {
  entry: CopyEntry;
  why: MaskGround;
  /** In how many other places the same words stand. */
  elsewhere: (mask: Mask) => number;
  onWhy: (why: MaskGround) => void;
  onMask: (mask: Mask) => void;
  onClose: () => void;
}

/** A field of an entry, or some words in it, on a ground. */
export function MaskDialog({ entry, why, elsewhere, onWhy, onMask, onClose }: MaskDialogProps) {
  const cells = entry.cells.filter(({ text }) => text !== '');
  const [cell, setCell] = useState(cells.find(({ name }) => name === 'text')?.name ?? cells[0]?.name ?? 'text');
  const [words, setWords] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const mask = maskOf(entry, { cell, words: words.trim(), everywhere }, why);
  const others = useMemo(() => {
    const sought = maskOf(entry, { cell, words: words.trim(), everywhere: false }, { ground: '', reason: '' });
    return sought === null ? 0 : elsewhere(sought);
  }, [entry, cell, words, elsewhere]);
  const hasGround = isMaskGround(why.ground);
  const hasReason = why.reason.trim() !== '';

  return (
    <FormDialog
      title={texts.maskThis.replace('…', '')}
      check={() => {
        setChecked(true);
        return mask !== null && hasGround && hasReason;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.add}
        </Button>
      }
      onSubmit={() => mask && onMask(mask)}
      onClose={onClose}
    >
      <Select
        label={texts.field}
        value={cell}
        onChange={setCell}
        options={cells.map(({ name, label }) => ({ value: name, label }))}
      />
      <p className={styles.text}>{cells.find(({ name }) => name === cell)?.text}</p>
      <TextField
        label={texts.words}
        description={texts.wordsHelp}
        value={words}
        onChange={setWords}
        {...(isChecked && mask === null && { errorMessage: texts.wordsFault })}
      />
      <Checkbox isSelected={everywhere} onChange={setEverywhere}>
        {texts.everywhere}
      </Checkbox>
      {others > 0 && !everywhere && <Note tone="warn">{texts.elsewhere(others)}</Note>}
      <GroundFields
        why={why}
        onChange={onWhy}
        faults={{
          ...(isChecked && !hasGround && { ground: texts.groundFault }),
          ...(isChecked && !hasReason && { reason: texts.reasonFault }),
        }}
      />
    </FormDialog>
  );
}

import { VERIFICATIONS } from '@ledningsplats/shared/log/events.ts';
import { memo } from 'react';
import { trayTexts } from '../../i18n/trays.ts';
import { verificationTexts } from '../../i18n/verification.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './Composer.module.css';
import type { ComposerDraft } from './composer-draft.ts';

/** In the list of a select that may be left alone, where it is left alone. */
const NONE = '';

const VERIFICATION_OPTIONS = [
  { value: NONE, label: verificationTexts.unsaid },
  ...VERIFICATIONS.map((value) => ({ value, label: verificationTexts.words[value] })),
] as const;

export interface ComposerMarksProps extends Pick<ComposerDraft, 'verification' | 'addressedTo'> {
  /** A secret line lies in nobody's tray: it would be told to people who may not know what it says. */
  isSecret: boolean;
  onChange: (part: Partial<ComposerDraft>) => void;
}

/** What the line is held for and whose it is to see to: after the text, for both may be left alone [LG11] [LG12]. */
export const ComposerMarks = memo(function ComposerMarks({
  verification,
  addressedTo,
  isSecret,
  onChange,
}: ComposerMarksProps) {
  const functions = usePlan().state?.plan.functions ?? [];
  return (
    <div className={styles.sorting}>
      <Select
        label={verificationTexts.label}
        isLabelHidden
        value={verification ?? NONE}
        options={VERIFICATION_OPTIONS}
        onChange={(value) => onChange({ verification: value === NONE ? null : value })}
      />
      {!isSecret && (
        <Select
          label={trayTexts.addressedTo}
          isLabelHidden
          value={addressedTo ?? NONE}
          options={[
            { value: NONE, label: `${trayTexts.addressedTo} …` },
            ...functions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange({ addressedTo: value === NONE ? null : value })}
        />
      )}
    </div>
  );
});

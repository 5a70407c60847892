import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldHelp, FieldLabel, type FieldTextProps } from './FieldTexts.tsx';
import type { LevelTone } from './level-tone.ts';
import styles from './RadioCards.module.css';

export interface RadioCardOption<T extends string> {
  value: T;
  title: string;
  explanation?: ReactNode;
  /** A LevelBadge or an icon, at the right edge. */
  badge?: ReactNode;
  /** The level's colours when it is chosen. */
  tone?: LevelTone;
  isDisabled?: boolean;
}

export interface RadioCardsProps<T extends string> extends FieldTextProps {
  value: T | null;
  onChange: (value: T) => void;
  options: readonly RadioCardOption<T>[];
  isRequired?: boolean;
  isDisabled?: boolean;
  name?: string;
}

/** A choice between a few things that need a sentence each. */
export function RadioCards<T extends string>({
  label,
  isLabelHidden = false,
  description,
  errorMessage,
  value,
  onChange,
  options,
  isRequired = false,
  isDisabled = false,
  name,
}: RadioCardsProps<T>) {
  return (
    <RadioGroup
      className={styles.group}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      {...(name !== undefined && { name })}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isRequired={isRequired} />
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          className={styles.card}
          data-tone={option.tone}
        >
          <span className={styles.dot} aria-hidden />
          <span className={styles.texts}>
            <span className={styles.title}>{option.title}</span>
            {option.explanation !== undefined && <span className={styles.explanation}>{option.explanation}</span>}
          </span>
          {option.badge}
        </Radio>
      ))}
      <FieldHelp description={description} errorMessage={errorMessage} />
    </RadioGroup>
  );
}

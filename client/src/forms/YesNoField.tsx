import { useId } from 'react';
import { formTexts } from '../i18n/forms.ts';
import styles from './YesNoField.module.css';

export interface YesNoFieldProps {
  label: string;
  /** Null: not judged yet. */
  value: boolean | null;
  onChange: (value: boolean | null) => void;
  /** What null is called. */
  open?: string;
  errorMessage?: string | undefined;
}

/** Yes, no, or not yet: three answers side by side, the last a full answer and not a gap. */
export function YesNoField({ label, value, onChange, open = formTexts.notYet, errorMessage }: YesNoFieldProps) {
  const id = useId();
  const answers = [
    { answer: true, word: formTexts.yes, key: 'yes' },
    { answer: false, word: formTexts.no, key: 'no' },
    { answer: null, word: open, key: 'open' },
  ];
  return (
    <fieldset
      className={styles.field}
      data-fault={errorMessage === undefined ? undefined : ''}
      {...(errorMessage !== undefined && { 'aria-describedby': `${id}-e`, tabIndex: -1 })}
    >
      <legend className={styles.label}>{label}</legend>
      <div className={styles.answers}>
        {answers.map(({ answer, word, key }) => (
          <label key={key} className={styles.answer} data-answer={key}>
            <input
              type="radio"
              name={id}
              className={styles.input}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
      {errorMessage !== undefined && (
        <p id={`${id}-e`} className={styles.error}>
          {errorMessage}
        </p>
      )}
    </fieldset>
  );
}

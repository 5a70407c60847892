import { FieldError, Label, Text } from 'react-aria-components';
import styles from './FieldTexts.module.css';
import { IconAlarm } from './icons.ts';
import { uiStrings } from './strings.ts';

/** The words that every field has. */
export interface FieldTextProps {
  label: string;
  /** Keeps the label for screen readers alone, where placeholder and place make it plain (the log's composer). */
  isLabelHidden?: boolean;
  description?: string | undefined;
  /** What is wrong and what to do; its presence marks the field as invalid. */
  errorMessage?: string | undefined;
}

export function FieldLabel({
  label,
  isLabelHidden = false,
  isRequired = false,
}: Pick<FieldTextProps, 'label' | 'isLabelHidden'> & { isRequired?: boolean }) {
  return (
    <Label className={isLabelHidden ? 'visually-hidden' : styles.label}>
      {label}
      {isRequired && <span className={styles.required}> {uiStrings.required}</span>}
    </Label>
  );
}

/** Description and error, tied to the field of the React Aria component around them. */
export function FieldHelp({ description, errorMessage }: Pick<FieldTextProps, 'description' | 'errorMessage'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>
        <IconAlarm aria-hidden />
        <span>{errorMessage}</span>
      </FieldError>
    </>
  );
}

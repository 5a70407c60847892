import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './evaluations.module.css';

export interface ChoiceChipsProps<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A choice of one touch among a few; what is chosen is said as pressed, and is filled. */
export function ChoiceChips<T extends string>({ label, value, options, onChange }: ChoiceChipsProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.chips} aria-labelledby={id}>
      <legend id={id}>{label}</legend>
      {options.map((option) => (
        <Button
          key={option.value}
          variant={option.value === value ? 'primary' : 'secondary'}
          aria-pressed={option.value === value}
          onPress={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </fieldset>
  );
}

import type { ReactNode } from 'react';
import { Checkbox as RacCheckbox, type CheckboxProps as RacCheckboxProps } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { IconCheck, IconMinus } from './icons.ts';

export interface CheckboxProps
  extends Pick<
    RacCheckboxProps,
    | 'aria-describedby'
    | 'autoFocus'
    | 'defaultSelected'
    | 'isDisabled'
    | 'isIndeterminate'
    | 'isReadOnly'
    | 'isRequired'
    | 'isSelected'
    | 'name'
    | 'onChange'
    | 'value'
  > {
  children: ReactNode;
  description?: ReactNode;
  /** card: a whole row to hit with a thumb. */
  variant?: 'inline' | 'card';
}

export function Checkbox({ children, description, variant = 'inline', ...checkbox }: CheckboxProps) {
  return (
    <RacCheckbox {...checkbox} className={styles.checkbox} data-variant={variant}>
      <span className={styles.box} aria-hidden>
        {checkbox.isIndeterminate === true ? <IconMinus /> : <IconCheck />}
      </span>
      <span className={styles.texts}>
        <span className={styles.label}>{children}</span>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
    </RacCheckbox>
  );
}

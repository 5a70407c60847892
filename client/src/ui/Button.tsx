import type { ReactNode, Ref } from 'react';
import { Button as RacButton, type ButtonProps as RacButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

export interface ButtonProps
  extends Pick<
    RacButtonProps,
    | 'aria-controls'
    | 'aria-describedby'
    | 'aria-expanded'
    | 'aria-label'
    | 'autoFocus'
    | 'form'
    | 'id'
    | 'isDisabled'
    | 'onPress'
    | 'type'
  > {
  children: ReactNode;
  /** primary: the one thing to do here. alarm: calls people or cannot be undone. quiet: a side matter. plain leaves the look to its content. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'alarm' | 'plain';
  /** huge fills the width and is for the thumb on a phone; small sits in card headings. */
  size?: 'small' | 'normal' | 'huge';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button. One that waits for an answer is a WorkingButton. */
export function Button({ children, variant = 'secondary', size = 'normal', icon, ...button }: ButtonProps) {
  return (
    <RacButton {...button} className={styles.button} data-variant={variant} data-size={size}>
      {icon}
      {children}
    </RacButton>
  );
}

import type { ReactNode, Ref } from 'react';
import { ProgressBar, Button as RacButton, type ButtonProps as RacButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { IconPending } from './icons.ts';
import { uiStrings } from './strings.ts';

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
    | 'isPending'
    | 'onPress'
    | 'type'
  > {
  children: ReactNode;
  /** primary: the one thing to do here. alarm: calls people or cannot be undone. quiet: a side matter. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'alarm';
  /** huge fills the width and is for the thumb on a phone; small sits in card headings. */
  size?: 'small' | 'normal' | 'huge';
  icon?: ReactNode;
  /** Said in place of the text while isPending. */
  pendingText?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button. While isPending it keeps focus, takes no press, and says so in a word. */
export function Button({
  children,
  variant = 'secondary',
  size = 'normal',
  icon,
  pendingText = uiStrings.pending,
  ...button
}: ButtonProps) {
  return (
    <RacButton {...button} className={styles.button} data-variant={variant} data-size={size}>
      {button.isPending === true ? (
        <ProgressBar isIndeterminate aria-label={pendingText} className={styles.pending}>
          <IconPending aria-hidden className={styles.spinner} />
          {pendingText}
        </ProgressBar>
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
    </RacButton>
  );
}

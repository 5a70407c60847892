import type { ReactNode, Ref } from 'react';
import { Button as RacButton, type ButtonProps as RacButtonProps } from 'react-aria-components';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps
  extends Pick<
    RacButtonProps,
    'aria-controls' | 'aria-describedby' | 'aria-expanded' | 'autoFocus' | 'id' | 'isDisabled' | 'onPress' | 'type'
  > {
  /** Its name for the one who does not see the icon, and its tooltip for the one who does. */
  label: string;
  icon: ReactNode;
  variant?: 'quiet' | 'secondary';
  /** Only where the same words stand beside it already. */
  hasTooltip?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon, variant = 'quiet', hasTooltip = true, ...button }: IconButtonProps) {
  const element = (
    <RacButton {...button} aria-label={label} className={styles.button} data-variant={variant}>
      {icon}
    </RacButton>
  );
  return hasTooltip ? <Tooltip text={label}>{element}</Tooltip> : element;
}

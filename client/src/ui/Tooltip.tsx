import type { ReactElement } from 'react';
import { Tooltip as RacTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  text: string;
  /** A Button, IconButton or other focusable control of this folder. */
  children: ReactElement;
  placement?: 'top' | 'bottom' | 'start' | 'end';
}

/** Extra words on hover and keyboard focus. A phone never shows it: say nothing here that stands nowhere else. */
export function Tooltip({ text, children, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <RacTooltip className={styles.tooltip} placement={placement} offset={6}>
        {text}
      </RacTooltip>
    </TooltipTrigger>
  );
}

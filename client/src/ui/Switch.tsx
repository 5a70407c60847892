import type { ReactNode } from 'react';
import { Switch as RacSwitch, type SwitchProps as RacSwitchProps } from 'react-aria-components';
import { IconCheck } from './icons.ts';
import styles from './Switch.module.css';

export interface SwitchProps
  extends Pick<RacSwitchProps, 'autoFocus' | 'defaultSelected' | 'isDisabled' | 'isSelected' | 'name' | 'onChange'> {
  children: ReactNode;
  description?: ReactNode;
}

/** Something that takes effect at once. What is saved with a form is a Checkbox. */
export function Switch({ children, description, ...props }: SwitchProps) {
  return (
    <RacSwitch {...props} className={styles.switch}>
      <span className={styles.track} aria-hidden>
        <span className={styles.knob}>
          <IconCheck />
        </span>
      </span>
      <span className={styles.texts}>
        {children}
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
    </RacSwitch>
  );
}

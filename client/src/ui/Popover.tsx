import { Popover as RacPopover, type PopoverProps as RacPopoverProps } from 'react-aria-components';
import styles from './Popover.module.css';

export interface PopoverProps extends Pick<RacPopoverProps, 'children' | 'placement'> {
  /** As wide as what opened it, for lists under a field. */
  isFieldWide?: boolean;
}

/** The floating sheet behind menus and suggestion lists. */
export function Popover({ isFieldWide = false, ...popover }: PopoverProps) {
  return <RacPopover {...popover} offset={4} className={styles.popover} data-field-wide={isFieldWide || undefined} />;
}

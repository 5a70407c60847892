import { useMemo } from 'react';
import { MenuItem, Popover, Menu as RacMenu } from 'react-aria-components';
import choices from './choices.module.css';
import type { MenuChoice } from './Menu.tsx';
import popover from './Popover.module.css';

export interface MenuAtProps {
  /** The button that was pressed; null while the menu is closed. */
  anchor: HTMLElement | null;
  /** Names the menu. */
  label: string;
  items: readonly MenuChoice[];
  onAction: (id: string) => void;
  onClose: () => void;
}

/** One menu for a long list of rows, opened at the button of any of them: a menu in each would slow the list down. */
export function MenuAt({ anchor, label, items, onAction, onClose }: MenuAtProps) {
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen={anchor !== null}
      onOpenChange={onClose}
      placement="bottom end"
      offset={4}
      className={popover.popover}
    >
      <RacMenu
        aria-label={label}
        className={choices.list}
        autoFocus="first"
        onAction={(key) => onAction(String(key))}
        onClose={onClose}
      >
        {items.map(({ id, label: text, detail, icon, tone, isDisabled = false }) => (
          <MenuItem key={id} id={id} textValue={text} isDisabled={isDisabled} className={choices.item} data-tone={tone}>
            {icon}
            <span className={choices.label}>{text}</span>{' '}
            {detail !== undefined && <span className={choices.detail}>{detail}</span>}
          </MenuItem>
        ))}
      </RacMenu>
    </Popover>
  );
}

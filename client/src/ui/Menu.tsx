import type { ReactElement, ReactNode } from 'react';
import { MenuItem, MenuTrigger, Menu as RacMenu } from 'react-aria-components';
import choices from './choices.module.css';
import { Popover } from './Popover.tsx';

export interface MenuChoice {
  id: string;
  label: string;
  detail?: string;
  icon?: ReactNode;
  /** Goes there instead of calling onAction. */
  href?: string;
  tone?: 'alarm';
  isDisabled?: boolean;
}

export interface MenuProps {
  /** The Button or IconButton that opens it. */
  trigger: ReactElement;
  /** Names the menu. */
  label: string;
  items: readonly MenuChoice[];
  onAction?: (id: string) => void;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

export function Menu({ trigger, label, items, onAction, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement}>
        <RacMenu aria-label={label} className={choices.list} onAction={(key) => onAction?.(String(key))}>
          {items.map(({ id, label: text, detail, icon, href, tone, isDisabled = false }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              isDisabled={isDisabled}
              className={choices.item}
              data-tone={tone}
              {...(href !== undefined && { href })}
            >
              {icon}
              <span className={choices.label}>{text}</span>{' '}
              {detail !== undefined && <span className={choices.detail}>{detail}</span>}
            </MenuItem>
          ))}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}

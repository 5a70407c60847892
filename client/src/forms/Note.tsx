import type { ReactNode } from 'react';
import { IconAlarm, IconInfo, IconOffline, IconPending, IconWarn } from '../ui/icons.ts';
import styles from './Note.module.css';

export interface NoteProps {
  tone: 'info' | 'warn' | 'alarm' | 'offline' | 'waiting';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read aloud when it appears. */
  role?: 'status' | 'alert';
}

const icons = { info: IconInfo, warn: IconWarn, alarm: IconAlarm, offline: IconOffline, waiting: IconPending } as const;

/** A few words about what stands beside them, inside a form or a card. */
export function Note({ tone, title, children, actions, role }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.note} data-tone={tone}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words} role={role}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { IconButton } from './IconButton.tsx';
import { IconAlarm, IconClose, IconExercise, IconInfo, IconOffline, IconWarn } from './icons.ts';
import { uiStrings } from './strings.ts';

export interface BannerProps {
  tone: 'info' | 'warn' | 'alarm' | 'offline' | 'exercise';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons of size small. */
  actions?: ReactNode;
  onDismiss?: () => void;
}

const icons = {
  info: IconInfo,
  warn: IconWarn,
  alarm: IconAlarm,
  offline: IconOffline,
  exercise: IconExercise,
} as const;

/** One line across the whole width about the state of everything under it. An alarm is read aloud at once. */
export function Banner({ tone, title, children, actions, onDismiss }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.banner} data-tone={tone} data-dismissible={onDismiss !== undefined || undefined}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text} role={tone === 'alarm' ? 'alert' : 'status'}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children !== undefined && <span>{children}</span>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton label={uiStrings.close} icon={<IconClose aria-hidden />} onPress={onDismiss} />
      )}
    </div>
  );
}

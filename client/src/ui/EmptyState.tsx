import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  /** What will come here, or what to do to fill it. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  /** All that the page has to say: its title is the page's. */
  isPage?: boolean;
}

export function EmptyState({ title, children, icon, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={styles.empty}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}

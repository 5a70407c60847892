import type { ReactNode } from 'react';
import styles from './WallNotice.module.css';

export interface WallNoticeProps {
  title: string;
  text?: string;
  children?: ReactNode;
}

/** One thing in the middle of the wall. */
export function WallNotice({ title, text, children }: WallNoticeProps) {
  return (
    <main className={styles.notice}>
      <h1 className={styles.title}>{title}</h1>
      {children}
      {text !== undefined && (
        <p className={styles.text} role="status">
          {text}
        </p>
      )}
    </main>
  );
}

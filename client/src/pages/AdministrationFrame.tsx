import type { ReactNode } from 'react';
import styles from './AdministrationFrame.module.css';
import { AdministrationNav } from './AdministrationNav.tsx';

export interface AdministrationFrameProps {
  title: string;
  /** Beside the title, quieter. */
  note?: ReactNode;
  /** What can be done here, at the heading's far edge. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A page of administration: the way to the others, a heading, and what it is about. */
export function AdministrationFrame({ title, note, tools, children }: AdministrationFrameProps) {
  return (
    <div className={styles.page}>
      <AdministrationNav />
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {tools !== undefined && <span className={styles.tools}>{tools}</span>}
      </header>
      {children}
    </div>
  );
}

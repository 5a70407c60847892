import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './PrintSheet.module.css';

/** Unseen on screen; while it is there, all that a printer gets. For what is to lie in a safe and nowhere else. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(<div className={styles.sheet}>{children}</div>, document.body);
}

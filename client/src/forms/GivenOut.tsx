import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './GivenOut.module.css';

/** Links and sheets that have been given out: what was made, by whom, when it was used, and the way to end it. */
export function GivenOutList({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {children}
    </ul>
  );
}

export interface GivenOutProps {
  title: string;
  /** What has come in by it. */
  progress?: string | null;
  madeBy: string;
  used: string;
  /** When it was revoked, in words; null: it holds. */
  revoked: string | null;
  texts: { revoke: string; revokeOf: string };
  onRevoke: () => void;
  /** What else can be done with it, before the way to end it. */
  more?: ReactNode;
}

/** One of them; what is revoked stays, struck. */
export function GivenOut({ title, progress = null, madeBy, used, revoked, texts, onRevoke, more }: GivenOutProps) {
  return (
    <li className={styles.row} data-revoked={revoked !== null || undefined}>
      <span className={styles.words}>
        <b>{title}</b>
        {progress !== null && <span>{progress}</span>}
        <span className={styles.muted}>
          {madeBy}, {used}
        </span>
        {revoked !== null && <span>{revoked}</span>}
      </span>
      <span className={styles.tools}>
        {more}
        {revoked === null && (
          <Button size="small" aria-label={texts.revokeOf} onPress={onRevoke}>
            {texts.revoke}
          </Button>
        )}
      </span>
    </li>
  );
}

import type { ReactNode } from 'react';
import { IconBack } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import styles from './CallOutHead.module.css';

export interface CallOutHeadProps {
  title: string;
  back: string;
  /** Where that is, in words. */
  backTo: string;
  aside?: ReactNode;
}

/** The way back and what the page is, in one row. */
export function CallOutHead({ title, back, backTo, aside }: CallOutHeadProps) {
  return (
    <header className={styles.header}>
      <Link href={back} variant="plain">
        <span className={styles.back}>
          <IconBack aria-hidden />
          {backTo}
        </span>
      </Link>
      <h2 className={styles.title}>{title}</h2>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </header>
  );
}

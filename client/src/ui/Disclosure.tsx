import type { ReactNode } from 'react';
import {
  DisclosurePanel,
  Heading,
  Button as RacButton,
  Disclosure as RacDisclosure,
  type DisclosureProps as RacDisclosureProps,
} from 'react-aria-components';
import { Chip } from './Chip.tsx';
import styles from './Disclosure.module.css';
import { IconChevronRight } from './icons.ts';
import { uiStrings } from './strings.ts';

export interface DisclosureProps
  extends Pick<RacDisclosureProps, 'defaultExpanded' | 'isExpanded' | 'onExpandedChange'> {
  title: string;
  children: ReactNode;
  /** How many fields inside still wait for an answer; said in a chip, and nothing at 0. */
  missingCount?: number;
  level?: 2 | 3 | 4;
  /** Under the title and quieter, open or folded: how it stands. */
  note?: ReactNode;
  /** At the far edge: a Chip. */
  aside?: ReactNode;
}

/** What can wait: «Mer att fylla i». The browser's own search opens it when the word is inside. */
export function Disclosure({
  title,
  children,
  missingCount = 0,
  level = 3,
  note,
  aside,
  ...disclosure
}: DisclosureProps) {
  return (
    <RacDisclosure {...disclosure} className={styles.disclosure}>
      <Heading level={level} className={styles.heading}>
        <RacButton slot="trigger" className={styles.trigger}>
          <IconChevronRight aria-hidden className={styles.chevron} />
          <span className={styles.title}>
            {title}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </span>
          {missingCount > 0 && <Chip tone="warn">{uiStrings.missing(missingCount)}</Chip>}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </RacButton>
      </Heading>
      <DisclosurePanel>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </RacDisclosure>
  );
}

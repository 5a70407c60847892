import { useEffect, useRef } from 'react';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { Button } from '../../ui/Button.tsx';
import { IconOk } from '../../ui/icons.ts';
import styles from './ReportReceipt.module.css';

/** It has arrived: its number, and what happens now. The keyboard and the voice follow to it. */
export function ReportReceipt({ number, onAnother }: { number: number; onAnother: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.receipt} role="status">
      <IconOk aria-hidden className={styles.icon} />
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {disturbanceTexts.receiptTitle(number)}
      </h2>
      <p>{disturbanceTexts.receiptText}</p>
      <Button onPress={onAnother}>{disturbanceTexts.another}</Button>
    </div>
  );
}

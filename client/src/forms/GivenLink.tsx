import type { ReactNode } from 'react';
import { QrCode } from '../ui/QrCode.tsx';
import { CopyField, type CopyFieldProps } from './CopyField.tsx';
import styles from './links.module.css';

export type GivenLinkTexts = CopyFieldProps['texts'] & { address: string; addressHelp: string };

export interface GivenLinkProps {
  url: string;
  /** What a screen reader calls the code. */
  code: string;
  texts: GivenLinkTexts;
  /** Beside the code: what is done with it. */
  children: ReactNode;
}

/** An address as it is handed over: a code that a phone scans, and the address to be copied. */
export function GivenLink({ url, code, texts, children }: GivenLinkProps) {
  return (
    <>
      <div className={styles.given}>
        <QrCode text={url} label={code} />
        <div className={styles.words}>{children}</div>
      </div>
      <CopyField label={texts.address} description={texts.addressHelp} value={url} texts={texts} />
    </>
  );
}

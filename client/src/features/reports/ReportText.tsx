import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { IconCheck, IconCopy } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './reports.module.css';

/** The report as it is pasted elsewhere, whole; copied by one button, or saved as a file. */
export function ReportText({ text, file }: { text: string; file: string }) {
  const [outcome, setOutcome] = useState<{ of: string; isCopied: boolean } | null>(null);
  const now = outcome?.of === text ? outcome : null;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, isCopied: true });
      announce(texts.copied);
    } catch {
      setOutcome({ of: text, isCopied: false });
    }
  }

  return (
    <>
      <div className={styles.actions}>
        <Button icon={now?.isCopied ? <IconCheck aria-hidden /> : <IconCopy aria-hidden />} onPress={() => void copy()}>
          {now?.isCopied ? texts.copied : texts.copy}
        </Button>
        <Link href={`${file}.pdf`} variant="button" isDownload>
          {texts.pdf}
        </Link>
        <Link href={`${file}.txt`} variant="button" isDownload>
          {texts.txt}
        </Link>
      </div>
      {now?.isCopied === false && (
        <Note tone="warn" role="alert">
          {texts.copyFailed}
        </Note>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach what it hides */}
      <section className={styles.text} aria-label={texts.textLabel} tabIndex={0}>
        {text}
      </section>
    </>
  );
}

import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { calendarTexts } from '../../i18n/calendar.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconCopy } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Calendar.module.css';

/** The address, this once, and what to do with it in the programs that people have; the server keeps its hash alone. */
export function MadeAddress({ url, onClose }: { url: string; onClose: () => void }) {
  const [isCopyFailed, setCopyFailed] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopyFailed(false);
      announce(calendarTexts.copied);
    } catch {
      setCopyFailed(true);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={calendarTexts.shown}
      footer={
        <Button variant="primary" onPress={onClose}>
          {calendarTexts.close}
        </Button>
      }
    >
      <div className={styles.made}>
        <TextField
          label={calendarTexts.address}
          description={calendarTexts.shownText}
          value={url}
          isReadOnly
          action={
            <Button variant="quiet" icon={<IconCopy aria-hidden />} onPress={() => void copy()}>
              {calendarTexts.copy}
            </Button>
          }
        />
        {isCopyFailed && (
          <Note tone="warn" role="alert">
            {calendarTexts.copyFailed}
          </Note>
        )}
        <h3 className={styles.heading}>{calendarTexts.how}</h3>
        <dl className={styles.programs}>
          {calendarTexts.programs.map(({ name, steps }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{steps}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.muted}>{calendarTexts.howNote}</p>
      </div>
    </Dialog>
  );
}

import { calendarTexts } from '../../i18n/calendar.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CopyField } from '../CopyField.tsx';
import styles from './Calendar.module.css';

export interface MadeAddressProps {
  url: string;
  /** What whoever has it sees, and what it is not to be trusted for. */
  texts: { shownText: string; howNote: string };
  onClose: () => void;
}

/** The address, this once, and what to do with it in the programs that people have; the server keeps its hash alone. */
export function MadeAddress({ url, texts, onClose }: MadeAddressProps) {
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
        <CopyField label={calendarTexts.address} description={texts.shownText} value={url} texts={calendarTexts} />
        <h3 className={styles.heading}>{calendarTexts.how}</h3>
        <dl className={styles.programs}>
          {calendarTexts.programs.map(({ name, steps }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{steps}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.muted}>{texts.howNote}</p>
      </div>
    </Dialog>
  );
}

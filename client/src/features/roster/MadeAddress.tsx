import { CopyField } from '../../forms/CopyField.tsx';
import { calendarTexts } from '../../i18n/calendar.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Calendar.module.css';

/** The address, this once, and what to do with it in the programs that people have; the server keeps its hash alone. */
export function MadeAddress({ url, onClose }: { url: string; onClose: () => void }) {
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
        <CopyField
          label={calendarTexts.address}
          description={calendarTexts.shownText}
          value={url}
          texts={calendarTexts}
        />
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

import { Fragment } from 'react';
import { shortcutTexts } from '../i18n/shortcuts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

const GROUPS = ['everywhere', 'inComposer', 'inLog'] as const;

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={shortcutTexts.title} isText>
      {GROUPS.map((group) => (
        <section key={group}>
          <h3 className={styles.title}>{shortcutTexts[group]}</h3>
          <dl className={styles.list}>
            {shortcutTexts.keys[group].map(({ keys, does }) => (
              <div key={does} className={styles.row}>
                <dt>
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && <span className={styles.or}> {shortcutTexts.or} </span>}
                      <kbd className={styles.key}>{key}</kbd>
                    </Fragment>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

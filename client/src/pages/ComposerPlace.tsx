import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect, useRef, useState } from 'react';
import { onShortcut } from '../app/on-shortcut.ts';
import { Composer } from '../features/log/Composer.tsx';
import { appTexts } from '../i18n/app.ts';
import { logTexts } from '../i18n/log.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconEdit } from '../ui/icons.ts';
import styles from './ComposerPlace.module.css';

/** The composer in its place at a desk; `n` and Alt+N take the keyboard there [LG4]. */
export function ComposerPlace({ incident }: { incident: string }) {
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => onShortcut('n', () => text.current?.focus()), []);
  return <Composer stream={incidentStream(incident)} incident={incident} textRef={text} />;
}

/** On a phone: a button within reach of the thumb, and a sheet of its own to write in. */
export function ComposerButton({ incident }: { incident: string }) {
  const [isOpen, setOpen] = useState(false);
  const mayWrite = usePermissions().has('log.write');
  useEffect(() => onShortcut('n', () => setOpen(true)), []);
  if (!mayWrite) return null;
  return (
    <div className={styles.place}>
      <div className={styles.button}>
        <Button variant="primary" size="huge" icon={<IconEdit aria-hidden />} onPress={() => setOpen(true)}>
          {appTexts.writeLine}
        </Button>
      </div>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={logTexts.compose}>
        <Composer stream={incidentStream(incident)} incident={incident} isTouch onSaved={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

import type { WallRow } from '@ledningsplats/shared/access/wall-access.ts';
import { useState } from 'react';
import { useWalls } from '../features/walls/use-walls.ts';
import { WallDialog } from '../features/walls/WallDialog.tsx';
import { WallRows } from '../features/walls/WallRows.tsx';
import { Note } from '../forms/Note.tsx';
import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { wallsTexts as texts } from '../i18n/walls.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './AdministrationFrame.module.css';

/** The screens on the walls: letting one in by its code, what each shows, and disconnecting one [ST9]. */
export function WallScreensPage() {
  const { walls, failure, refresh, letIn, change, revoke } = useWalls();
  const [open, setOpen] = useState<'new' | WallRow | null>(null);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{texts.title}</h1>
        <span className={styles.tools}>
          <Button variant="primary" onPress={() => setOpen('new')}>
            {texts.letIn}
          </Button>
        </span>
      </header>
      <p>{texts.text}</p>
      {failure !== null && (
        <Note
          tone="alarm"
          role="alert"
          title={texts.failed}
          actions={
            <Button size="small" onPress={refresh}>
              {formTexts.tryAgain}
            </Button>
          }
        >
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {walls === null && failure === null && <Skeleton lines={4} />}
      {walls !== null && walls.length > 0 && <WallRows walls={walls} revoke={revoke} onChange={setOpen} />}
      {walls?.length === 0 ? (
        <EmptyState title={texts.none}>{texts.how(location.host + paths.wall)}</EmptyState>
      ) : (
        <p>{texts.how(location.host + paths.wall)}</p>
      )}
      {open !== null && (
        <WallDialog wall={open === 'new' ? null : open} letIn={letIn} change={change} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { useState } from 'react';
import { useSelf } from '../../../forms/use-self.ts';
import { krisstodRemovalTexts as texts } from '../../../i18n/krisstod-removal.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from '../krisstod.module.css';
import { RemovalList } from './RemovalList.tsx';
import { TextList } from './TextList.tsx';

export interface RemovalSectionProps {
  stream: string;
  incident: string;
  own: KrisstodState;
}

/** What has been taken away by decision, and the way to take away more for whoever may [LG10]. */
export function RemovalSection({ stream, incident, own }: RemovalSectionProps) {
  const { permissions } = useSelf();
  const [isShown, setShown] = useState(false);
  const mayRemove = mayOpen(permissions, 'krisstodTexts');
  if (!mayRemove && own.removals.length === 0) return null;
  return (
    <Card title={texts.title} anchor="ta-bort-text">
      <div className={styles.part}>
        {mayRemove && (
          <>
            <p className={styles.muted}>{texts.help}</p>
            <p className={styles.muted}>{texts.elsewhere}</p>
            <div className={styles.actions}>
              <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>
                {isShown ? texts.hide : texts.show}
              </Button>
            </div>
            {isShown && <TextList key={own.removals.length} stream={stream} incident={incident} />}
          </>
        )}
        {own.removals.length > 0 && <RemovalList removals={own.removals} />}
      </div>
    </Card>
  );
}

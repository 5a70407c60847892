import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { MaskedCopyReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { useState } from 'react';
import form from '../../forms/form.module.css';
import { useReading } from '../../forms/use-reading.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import styles from './Exports.module.css';

export interface MaskedCopiesCardProps {
  stream: string;
  onBegin: (secret: boolean) => Promise<void>;
  onAgain: (copy: string) => void;
}

/** Copies for those who ask for public records: to make one, and to make one again as it was [LG10]. */
export function MaskedCopiesCard({ stream, onBegin, onAgain }: MaskedCopiesCardProps) {
  const permissions = usePermissions();
  const now = useWorldNow(60_000);
  const path = `/api/streams/${encodeURIComponent(stream)}/masked-copies`;
  const { value } = useReading<{ copies: MaskedCopyReading[] }>(path);
  const [secret, setSecret] = useState(false);
  const [isBeginning, setBeginning] = useState(false);
  const copies = value?.copies ?? [];

  return (
    <Card title={texts.masked}>
      <div className={form.fields}>
        <p>{texts.maskedText}</p>
        {mayOpen(permissions, 'secret') && (
          <Checkbox isSelected={secret} onChange={setSecret} description={texts.withSecretText}>
            {texts.withSecret}
          </Checkbox>
        )}
        <div className={styles.actions}>
          <WorkingButton
            isWorking={isBeginning}
            workingText={texts.asking}
            onPress={() => {
              setBeginning(true);
              void onBegin(secret).then(() => setBeginning(false));
            }}
          >
            {texts.beginMasking}
          </WorkingButton>
        </div>
        {copies.length > 0 && (
          <section>
            <h4>{texts.copies}</h4>
            <ul className={styles.rows}>
              {copies.map(({ id, masks, madeBy, madeAt, grounds }) => {
                const words = texts.copy(masks, madeBy ?? '', formatDateClock(madeAt, now));
                return (
                  <li key={id} className={styles.row}>
                    <div className={styles.what}>
                      <span>{words}</span>
                      <span className={styles.quiet}>{grounds.join(', ')}</span>
                    </div>
                    <Button size="small" aria-label={texts.againOf(words)} onPress={() => onAgain(id)}>
                      {texts.again}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}

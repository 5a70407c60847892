import type { BackupsReading } from '@ledningsplats/shared/core/administration.ts';
import { useEffect } from 'react';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { backupTexts } from '../../i18n/backups.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './BackupCard.module.css';
import { BackupFacts } from './BackupFacts.tsx';
import { BackupVerdict } from './BackupVerdict.tsx';

/** How often the progress is asked for. */
const POLL_MS = 700;

/**
 * Whether there is a backup to go back to, and the way to make one now. `onMade`: none is being made, and one may have
 * come to its end.
 */
export function BackupCard({ onMade }: { onMade: () => void }) {
  const { request } = useSync();
  const reading = useReading<BackupsReading>('/api/operations/backups');
  const { value: backups, failure, refresh } = reading;
  const isRunning = backups !== null && backups.running !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that did not come asks for the next too
  useEffect(() => {
    if (backups === null) return;
    // also one that nobody saw running: it may have ended between two questions
    if (backups.running === null) return onMade();
    const timer = setTimeout(refresh, POLL_MS);
    return () => clearTimeout(timer);
  }, [backups, failure, refresh, onMade]);

  async function handleMake() {
    const answer = await request('POST', '/api/operations/backups');
    if (!answer.ok) showToast({ tone: 'error', title: refusalText(answer.code).what });
    refresh();
  }

  return (
    <Card
      title={backupTexts.backups}
      aside={
        backups?.schedule && (
          <Button size="small" isDisabled={isRunning} onPress={() => void handleMake()}>
            {isRunning ? backupTexts.working : backupTexts.now}
          </Button>
        )
      }
    >
      <div className={styles.backups} id="sakerhetskopia" tabIndex={-1}>
        <ReadingState reading={reading} title={backupTexts.failed} />
        {backups?.running && <Running running={backups.running} />}
        {backups !== null && (
          <>
            <div role="status">
              <BackupVerdict backups={backups} />
            </div>
            <BackupFacts backups={backups} />
          </>
        )}
      </div>
    </Card>
  );
}

function Running({ running: { step, done, total } }: { running: NonNullable<BackupsReading['running']> }) {
  return (
    <div>
      <Meter
        label={backupTexts.steps[step]}
        value={done}
        max={Math.max(1, total)}
        text={backupTexts.share(done, total)}
        tone="action"
      />
      <p className={styles.muted}>{backupTexts.meanwhile}</p>
    </div>
  );
}

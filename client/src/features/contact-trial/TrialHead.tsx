import type { ContactTrialReading } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { contactTrialTexts as texts } from '../../i18n/contact-trial.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import { SegmentBar } from '../../ui/SegmentBar.tsx';
import { showToast } from '../../ui/toasts.ts';
import { partsOf } from './shown-ways.ts';
import styles from './TrialHead.module.css';

/** Whether one is due, how far the latest has come, and the way to stop it. */
export function TrialHead({ reading, onChanged }: { reading: ContactTrialReading; onChanged: () => void }) {
  const { trial, isDue, months, ways, now, withoutWays } = reading;
  const { request } = useSync();
  const [isStopping, setStopping] = useState(false);
  const parts = partsOf(ways);

  async function stop() {
    setStopping(false);
    const answer = await request('POST', '/api/contact-trial/stop');
    if (answer.ok) announce(texts.stopped);
    else showToast({ tone: 'error', title: refusalText(answer.code).what });
    onChanged();
  }

  return (
    <div className={styles.head}>
      {isDue && (
        <Note tone="warn" title={trial === null ? texts.never : texts.due}>
          {trial === null ? texts.neverText : texts.dueText} {texts.planned(months)}
        </Note>
      )}
      {trial !== null && (
        <>
          <p className={styles.started}>
            <span>{texts.startedAt(formatDateClock(trial.startedAt, now), trial.startedBy)}</span>
            {trial.stoppedAt !== null && <span>{texts.stoppedAt(formatDateClock(trial.stoppedAt, now))}</span>}
            {trial.waiting > 0 && (
              <>
                <span role="status">{texts.waiting(trial.waiting)}</span>
                <Button size="small" onPress={() => setStopping(true)}>
                  {texts.stop}
                </Button>
              </>
            )}
          </p>
          <SegmentBar
            label={texts.summary}
            segments={[
              { label: texts.parts.proved, count: parts.proved, tone: 'ok' },
              { label: texts.parts.underway, count: parts.underway, tone: 'underway' },
              { label: texts.parts.left, count: parts.left, tone: 'alarm' },
              { label: texts.parts.untried, count: parts.untried, tone: 'none' },
            ]}
          />
        </>
      )}
      {withoutWays.length > 0 && <Note tone="warn">{texts.withoutWays(withoutWays)}</Note>}
      <ConfirmDialog
        isOpen={isStopping}
        title={texts.stopTitle}
        confirmLabel={texts.stop}
        onConfirm={() => void stop()}
        onCancel={() => setStopping(false)}
      >
        {texts.stopText}
      </ConfirmDialog>
    </div>
  );
}

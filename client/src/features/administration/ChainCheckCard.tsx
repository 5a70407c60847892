import type { ChainCheck, OperationsReading } from '@ledningsplats/shared/core/administration.ts';
import { useEffect } from 'react';
import { Note } from '../../forms/Note.tsx';
import { administrationTexts } from '../../i18n/administration.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Meter } from '../../ui/Meter.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './ChainCheckCard.module.css';

/** How often the progress is asked for. */
const POLL_MS = 700;

/** Whether the history is whole, since when that is known, and the way to know it now [LG9]. */
export function ChainCheckCard({ operations, refresh }: { operations: OperationsReading; refresh: () => void }) {
  const { request } = useSync();
  const { check, now } = operations;
  const isRunning = check.running !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that says that it is running asks for the next
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(refresh, POLL_MS);
    return () => clearTimeout(timer);
  }, [isRunning, operations, refresh]);

  async function verify() {
    const answer = await request('POST', '/api/operations/check');
    if (!answer.ok) showToast({ tone: 'error', title: refusalText(answer.code).what });
    refresh();
  }

  return (
    <Card
      title={administrationTexts.history}
      aside={
        <Button size="small" isDisabled={isRunning} onPress={() => void verify()}>
          {isRunning ? administrationTexts.verifying : administrationTexts.verify}
        </Button>
      }
    >
      <div className={styles.check}>
        {check.running !== null && (
          <Meter
            label={administrationTexts.verifying}
            value={check.running.done}
            max={Math.max(1, check.running.total)}
            text={administrationTexts.verifyProgress(check.running.done, check.running.total)}
            tone="action"
          />
        )}
        <div role="status">
          <LastCheck last={check.last} now={now} />
        </div>
        <p className={styles.muted}>{administrationTexts.historyText}</p>
      </div>
    </Card>
  );
}

function LastCheck({ last, now }: { last: ChainCheck['last']; now: number }) {
  if (last === null) return <p>{administrationTexts.neverVerified}</p>;
  const when = formatWhen(last.at, now);
  if (last.faults > 0) {
    return (
      <Note tone="alarm" title={administrationTexts.faulty(last.faults)}>
        {administrationTexts.faultyText(when)}
      </Note>
    );
  }
  return (
    <>
      <Chip tone="ok">{administrationTexts.verified}</Chip>
      <p className={styles.last}>{administrationTexts.verifiedText(when, last.by, last.events)}</p>
    </>
  );
}

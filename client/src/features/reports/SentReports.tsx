import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReportsSlice, SentReport } from '@ledningsplats/shared/reports/events.ts';
import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { nameIn } from '../../i18n/plan-words.ts';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './reports.module.css';
import { SinceNote } from './SinceNote.tsx';

export interface SentReportsProps {
  stream: string;
  plan: Plan;
  reports: ReportsSlice;
}

/** What has been sent, newest first; what was not sent after all stays, struck. */
export function SentReports({ stream, plan, reports }: SentReportsProps) {
  const give = useGive();
  const mayWithdraw = useMay()('WithdrawReport');
  const now = useServerNow(60_000);
  const [leaving, setLeaving] = useState<SentReport | null>(null);
  const { sent, count } = reports;
  return (
    <Card title={texts.sent} level={3}>
      {sent.length === 0 && <p className={styles.quiet}>{texts.sentNone}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.sent}>
        {sent.map((report) => {
          const { id, number, at, version, to, receiver, channel, by, since, withdrawn } = report;
          const named = [to ?? texts.removed, ...(receiver === null ? [] : [`(${receiver})`])].join(' ');
          return (
            <li key={id} className={styles.report} data-withdrawn={withdrawn !== null || undefined}>
              <p className={styles.head}>
                <b>{texts.number(number)}</b> <FactAge at={at} person={by} seat={report.function} isLasting />
                {withdrawn !== null && <Chip tone="neutral">{texts.withdrawn}</Chip>}
              </p>
              <p>{texts.row(named, nameIn(plan.reports.channels, channel), version)}</p>
              {withdrawn?.reason && <p>{withdrawn.reason}</p>}
              {since !== null && withdrawn === null && <SinceNote since={since} now={now} />}
              {mayWithdraw && withdrawn === null && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={texts.withdrawOf(number)}
                  onPress={() => setLeaving(report)}
                >
                  {texts.withdraw}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {count > sent.length && <p className={styles.quiet}>{texts.older}</p>}
      {leaving !== null && (
        <WordsDialog
          title={texts.withdrawTitle(leaving.number)}
          label={texts.withdrawWhy}
          missing={texts.withdrawMissing}
          submit={texts.withdrawIt}
          onSay={(reason) =>
            give(
              'WithdrawReport',
              stream,
              { report: leaving.id },
              { reason },
              { done: texts.withdrawDone(leaving.number) },
            )
          }
          onClose={() => setLeaving(null)}
        >
          <p>{texts.withdrawText}</p>
        </WordsDialog>
      )}
    </Card>
  );
}

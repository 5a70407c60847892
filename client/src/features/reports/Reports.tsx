import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { isLoud } from '@ledningsplats/shared/pictures/sources.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { Note } from '../../forms/Note.tsx';
import { useMay } from '../../forms/use-self.ts';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconSend } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import page from '../../ui/page.module.css';
import { NextReport } from './NextReport.tsx';
import { ReadyReport } from './ReadyReport.tsx';
import { reportStanding } from './report-standing.ts';
import styles from './reports.module.css';
import { SentDialog } from './SentDialog.tsx';
import { SentReports } from './SentReports.tsx';

const TYPES = new Set(['RecordReport', 'WithdrawReport']);

export interface ReportsProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
}

/** The lägesrapport of the newest lägesbild, ready to be sent, and all that have been [ST7]. */
export function Reports({ incident, state, plan }: ReportsProps) {
  const mayRecord = useMay()('RecordReport');
  const now = useServerNow(30_000);
  const [isRecording, setRecording] = useState(false);
  const { stream } = incident;
  const picture = state.pictures.published;
  const standing = reportStanding(state, now);
  const quotes = picture?.sections.flatMap(({ content }) => content?.quotes ?? []) ?? [];
  const isStale = quotes.some(({ since }) => since !== null && isLoud(since.what));
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h2 className={page.title}>{texts.title}</h2>
        <div className={page.tools}>
          {mayRecord && state.reports.versions.length > 0 && (
            <Button variant="primary" icon={<IconSend aria-hidden />} onPress={() => setRecording(true)}>
              {texts.record}
            </Button>
          )}
        </div>
      </header>
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      <div className={styles.columns}>
        {picture === null ? (
          <EmptyState title={texts.noPicture} icon={<IconSend aria-hidden />}>
            {texts.noPictureText}{' '}
            <Link href={paths.picture(incident.id)} variant="alone">
              {texts.toPicture}
            </Link>
          </EmptyState>
        ) : (
          <Card title={texts.version(picture.version, formatWhen(picture.at, now))} level={3}>
            <div className={styles.ready}>
              <p className={styles.quiet}>{texts.outside}</p>
              {standing.newer !== null && <Note tone="info">{texts.newer(standing.newer)}</Note>}
              {isStale && <Note tone="warn">{texts.staleWarning}</Note>}
              <ReadyReport stream={stream} state={state} plan={plan} picture={picture} />
            </div>
          </Card>
        )}
        <div className={styles.side}>
          {standing.next !== null && (
            <div className={styles.nextCard}>
              <Card title={texts.next} level={3} {...(standing.next.isLate && { accent: 'alarm' as const })}>
                <NextReport standing={standing} now={now} />
              </Card>
            </div>
          )}
          <SentReports stream={stream} plan={plan} reports={state.reports} />
        </div>
      </div>
      {isRecording && <SentDialog stream={stream} state={state} plan={plan} onClose={() => setRecording(false)} />}
    </div>
  );
}

import { Note } from '../../forms/Note.tsx';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { NextReport } from './NextReport.tsx';
import { reportStanding } from './report-standing.ts';
import styles from './reports.module.css';
import { SinceNote } from './SinceNote.tsx';

/** On the board: when the next lägesrapport is due, and whether what went last still holds [ST7]. */
export function ReportCard({ incident }: { incident: IncidentShown }) {
  const now = useServerNow(30_000);
  const { state } = incident;
  if (state === null) return null;
  const standing = reportStanding(state, now);
  const { next, last, newer } = standing;
  if (next === null && last === null && state.pictures.published === null) return null;
  return (
    <Card title={texts.title} {...(next?.isLate && { accent: 'alarm' as const })}>
      <div className={styles.ready}>
        <NextReport standing={standing} now={now} />
        {newer !== null && <Note tone="info">{texts.newer(newer)}</Note>}
        {last?.since && newer === null && <SinceNote since={last.since} now={now} />}
        <Link href={paths.situationReport(incident.id)} variant="alone">
          {texts.open}
        </Link>
      </div>
    </Card>
  );
}

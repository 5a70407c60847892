import { playedSpan } from '@ledningsplats/shared/conduct/played-span.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { correctionsIn, previousReport } from '@ledningsplats/shared/reports/corrections.ts';
import type { SentReport } from '@ledningsplats/shared/reports/events.ts';
import { reportText } from '@ledningsplats/shared/reports/report-text.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { ReportText } from './ReportText.tsx';

export interface ReadyReportProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  picture: PublishedPicture;
}

/** The report of a version as it is to be sent, with what it corrects of the one before [ST7] [LG11]. */
export function ReadyReport(props: ReadyReportProps) {
  const before = previousReport(props.state.reports, props.picture.version);
  // what held all the way has nothing to be corrected
  if (before === null || before.since === null) return <Words {...props} corrected={null} />;
  return <Correcting {...props} before={before} />;
}

function Correcting({ before, ...props }: ReadyReportProps & { before: SentReport }) {
  const { stream, state, picture } = props;
  // asked anew when something more of it has been corrected or removed
  const asked = `limit=1&before=${before.version + 1}&v=${before.since?.seq ?? 0}.${state.log.removedAt ?? 0}`;
  const reading = useReading<{ pictures: PublishedPicture[] }>(
    `/api/streams/${encodeURIComponent(stream)}/pictures?${asked}`,
  );
  const sent = reading.value?.pictures[0];
  if (!sent) return <ReadingState reading={reading} title={texts.correctionsFailed} />;
  return <Words {...props} corrected={{ report: before, lines: correctionsIn(sent, picture) }} />;
}

function Words({
  stream,
  state,
  plan,
  picture,
  corrected,
}: ReadyReportProps & Pick<Parameters<typeof reportText>[0], 'corrected'>) {
  return (
    <ReportText
      text={reportText({ plan, incident: state.incident, picture, corrected, played: playedSpan(state) })}
      file={`/api/streams/${encodeURIComponent(stream)}/reports/${picture.version}`}
    />
  );
}

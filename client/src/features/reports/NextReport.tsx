import { FactAge } from '../../forms/FactAge.tsx';
import { boardTexts } from '../../i18n/board.ts';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { Chip } from '../../ui/Chip.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatDuration, formatUntil, formatWhen } from '../../ui/format-time.ts';
import type { ReportStanding } from './report-standing.ts';
import styles from './reports.module.css';

/** When the next report is due, counted down; late it stays so until one is sent [LA10]. */
export function NextReport({ standing, now }: { standing: ReportStanding; now: number }) {
  const { next, last } = standing;
  return (
    <div className={styles.next}>
      {next !== null && (
        <p className={styles.due} data-late={next.isLate || undefined}>
          {next.isLate ? (
            <>
              <Chip tone="alarm">{texts.isLate}</Chip> {formatDuration(now - next.due)}
            </>
          ) : (
            formatUntil(next.due, now)
          )}
        </p>
      )}
      <DefinitionFacts
        facts={[
          ...(next === null
            ? []
            : [
                { term: texts.every, value: boardTexts.reportEvery(next.to, next.everyHours) },
                { term: next.isLate ? texts.wasDue : texts.next, value: formatWhen(next.due, now) },
              ]),
          {
            term: texts.last,
            value:
              last === null ? texts.never : <FactAge at={last.at} person={last.by} seat={last.function} isLasting />,
            ...(last !== null && { detail: texts.lastTo(last.to ?? texts.removed, last.version) }),
          },
        ]}
      />
    </div>
  );
}

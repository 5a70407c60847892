import { useMemo } from 'react';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { logTexts } from '../../i18n/log.ts';
import { relationTexts } from '../../i18n/relations.ts';
import { useServerNow } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { formatClock } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type LineReading, useLineReading } from './line-reading.ts';
import { dayOf, lineWords } from './line-words.ts';
import styles from './MergedLog.module.css';
import { useMergedLog } from './use-merged-log.ts';
import { Wording } from './Wording.tsx';

export interface MergedLogProps {
  /** The one that is open first. */
  incidents: readonly { id: string; number: string }[];
}

/** The logs of incidents that belong together, by when it happened, each line marked with its incident [LA12]. */
export function MergedLog({ incidents }: MergedLogProps) {
  const { lines, hasOlder, isLoading, hasFailed, loadOlder } = useMergedLog(incidents.map(({ id }) => id));
  const now = useServerNow(60_000);
  const shown = useMemo(
    () =>
      lines.map(({ line, ...rest }) => ({
        ...rest,
        row: { key: rest.key, line, pending: null, corrections: [], marks: [] },
      })),
    [lines],
  );
  const reading = useLineReading(
    incidents[0]?.id ?? '',
    useMemo(() => shown.map(({ row }) => row), [shown]),
  );
  const numberOf = (incident: string) => incidents.find(({ id }) => id === incident)?.number ?? '';

  if (lines.length === 0 && isLoading) return <Skeleton lines={8} />;
  return (
    <>
      {hasFailed && <p role="status">{relationTexts.failed}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.log}>
        {shown.map(({ key, incident, row }, index) => {
          const day = dayOf(row.line, 'occurred', now);
          const before = shown[index - 1];
          const isNewDay = !before || dayOf(before.row.line, 'occurred', now) !== day;
          return (
            <li key={key} className={styles.item}>
              {isNewDay && <h2 className={styles.day}>{day}</h2>}
              <Line row={row} number={numberOf(incident)} isOther={incident !== incidents[0]?.id} reading={reading} />
            </li>
          );
        })}
      </ul>
      {hasOlder && (
        <WorkingButton isWorking={isLoading} workingText={relationTexts.loading} onPress={loadOlder}>
          {relationTexts.loadOlder}
        </WorkingButton>
      )}
    </>
  );
}

interface LineProps {
  row: ShownLine;
  number: string;
  isOther: boolean;
  reading: LineReading;
}

function Line({ row, number, isOther, reading }: LineProps) {
  const { line } = row;
  const { text, details } = lineWords(line, reading, 'occurred');
  return (
    <div className={styles.line} data-other={isOther || undefined}>
      <p className={styles.head}>
        <time dateTime={new Date(line.occurredAt).toISOString()} className={styles.time}>
          {formatClock(line.occurredAt)}
        </time>
        <span className={styles.number}>{relationTexts.from(number)}</span>
        <span>{logTexts.kinds[line.kind]}</span>
      </p>
      <div className={styles.body}>
        <Wording shown={row} text={text} />
        <p className={styles.meta}>{details.join(' · ')}</p>
      </div>
    </div>
  );
}

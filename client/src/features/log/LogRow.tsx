import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import { memo } from 'react';
import { logTexts } from '../../i18n/log.ts';
import { unreadTexts } from '../../i18n/unread.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { formatClock } from '../../ui/format-time.ts';
import { IconFlag, IconHistory, IconMore, IconNeutral, IconSecret } from '../../ui/icons.ts';
import { LineFiles } from './LineFiles.tsx';
import { LineFollowUp } from './LineFollowUp.tsx';
import styles from './LogRow.module.css';
import type { LineReading } from './line-reading.ts';
import { isLate, lineWords, shownTime } from './line-words.ts';
import { Marked } from './Marked.tsx';
import { PendingLine } from './PendingLine.tsx';
import { VerificationMark } from './VerificationMark.tsx';
import { Wording } from './Wording.tsx';

export interface LogRowProps {
  shown: ShownLine;
  reading: LineReading;
  order: LineOrder;
  /** The day that begins here, in words. */
  day: string | null;
  /** The line at which the reader stopped the last time stands here: in words. */
  lastLook: string | null;
  /** Recorded since, but standing among what was there. */
  isNewBelow: boolean;
  /** Names the row for whoever hears it. */
  id: string;
  /** Null where nothing is done with a line but reading it. */
  onMenu: ((shown: ShownLine, button: HTMLElement) => void) | null;
  onEdit: (shown: ShownLine) => void;
}

/** One line. Drawn again only when it, or the names it shows, change. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { shown, reading, order, day, lastLook, isNewBelow, id, onMenu, onEdit } = props;
  const { line, pending } = shown;
  const { text, details } = lineWords(line, reading, order);
  const time = shownTime(line, order);
  const isSent = pending === null;
  return (
    <>
      {lastLook !== null && <p className={styles.lastLook}>{lastLook}</p>}
      {day !== null && <h3 className={styles.day}>{day}</h3>}
      <div
        className={styles.row}
        data-state={stateOf(shown)}
        data-kind={line.kind}
        data-important={line.important || undefined}
      >
        <p className={styles.head} id={id}>
          <time className={styles.time} dateTime={new Date(time).toISOString()}>
            {formatClock(time)}
          </time>
          {isSent && isLate(line, reading.lateAfter) && (
            <span className={styles.late}>
              <IconHistory aria-hidden className={styles.markIcon} />
              <span className={styles.markWord}>{logTexts.late}</span>
            </span>
          )}
          <span className={styles.kind}>{logTexts.kinds[line.kind]}</span>
          {isNewBelow && (
            <span className={styles.new}>
              <IconNeutral aria-hidden className={styles.markIcon} />
              {unreadTexts.mark}
            </span>
          )}
          {line.important && (
            <span className={styles.important}>
              <IconFlag aria-hidden className={styles.markIcon} />
              {logTexts.importantMark}
            </span>
          )}
          {line.verification !== null && <VerificationMark verification={line.verification} />}
        </p>
        <div className={styles.body}>
          <Wording shown={shown} text={text} />
          {line.content?.attachments !== undefined && (
            <LineFiles stream={line.stream} files={line.content.attachments} />
          )}
          <p className={styles.meta}>
            {line.secrecy.state === 'secret' && (
              <span className={styles.secret}>
                <IconSecret aria-hidden className={styles.markIcon} />
                {line.secrecy.mark.provision === null
                  ? logTexts.secretToComplete
                  : logTexts.secretMark(line.secrecy.mark.provision)}
              </span>
            )}
            {line.decisions.concat(decisionOf(shown)).some((number) => reading.unconfirmed.has(number)) && (
              <span className={styles.unconfirmed}>{logTexts.unconfirmed}</span>
            )}
            <span>
              <Marked text={[...details, ...becameWords(shown)].join(' · ')} />
            </span>
          </p>
          <LineFollowUp shown={shown} reading={reading} />
          {pending !== null && <PendingLine shown={shown} isConnected={reading.isConnected} onEdit={onEdit} />}
        </div>
        {isSent && onMenu !== null && (
          <button
            type="button"
            className={styles.menu}
            aria-label={logTexts.actions}
            aria-haspopup="menu"
            tabIndex={-1}
            onClick={(event) => onMenu(shown, event.currentTarget)}
          >
            <IconMore aria-hidden className={styles.menuIcon} />
          </button>
        )}
      </div>
    </>
  );
});

function stateOf({ line, pending }: ShownLine): 'pending' | 'refused' | 'secret' | 'elsewhere' | 'removed' | 'plain' {
  if (pending !== null) return pending.state === 'refused' ? 'refused' : 'pending';
  return line.secrecy.state === 'open' ? 'plain' : line.secrecy.state;
}

/** The decision that the machine's line is of, so that *obekräftat* stands beside it too [LA4]. */
function decisionOf({ line: { machine } }: ShownLine): number[] {
  return machine?.type === 'DecisionRecorded' ? [(machine.data as { number: number }).number] : [];
}

function becameWords({ line }: ShownLine): string[] {
  return [
    ...line.tasks.map(({ number }) => logTexts.becameTask(number)),
    ...line.decisions.map((number) => logTexts.becameDecision(number)),
  ];
}

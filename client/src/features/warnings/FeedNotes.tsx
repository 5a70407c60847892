import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type FeedStatus, type FeedsReading, isFeedStale } from '@ledningsplats/shared/warnings/feed-status.ts';
import { Note } from '../../forms/Note.tsx';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { AgeText } from '../../ui/AgeText.tsx';
import styles from './FeedNotes.module.css';

export interface FeedNotesProps {
  reading: FeedsReading;
  plan: Plan;
  now: number;
}

/** How old what we know of each source is; a source that has been silent for too long is told of before all else [WA2]. */
export function FeedNotes({ reading, plan, now }: FeedNotesProps) {
  const isStale = (feed: FeedStatus) => isFeedStale(feed, reading.since, plan.warnings.loudAfterMinutes, now);
  const silent = reading.feeds.filter(isStale);
  return (
    <div className={styles.notes}>
      {silent.length > 0 && (
        <Note
          tone="warn"
          role="status"
          title={texts.stale(silent.map(({ source }) => texts.sources[source]).join(', '))}
        >
          <p>{texts.staleHelp}</p>
        </Note>
      )}
      {reading.feeds.length === 0 && (
        <p className={styles.line}>{plan.warnings.sources.length === 0 ? texts.nothingChosen : texts.nothingRead}</p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {reading.feeds.map((feed) => (
          <li key={feed.source} className={styles.line}>
            <b>{texts.sources[feed.source]}</b> <FeedWords feed={feed} now={now} isOld={isStale(feed)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FeedWords({ feed, now, isOld }: { feed: FeedStatus; now: number; isOld: boolean }) {
  const { succeededAt, fault, httpStatus, unreadable, isCut } = feed;
  const wrong = fault === null ? null : `${texts.faults[fault]}${httpStatus === null ? '' : ` (${httpStatus})`}`;
  return (
    <>
      {succeededAt === null ? (
        texts.neverRead
      ) : (
        <>
          {texts.read.toLocaleLowerCase('sv')} <AgeText at={succeededAt} now={now} isOld={isOld} />
        </>
      )}
      {wrong !== null && ` · ${wrong}`}
      {unreadable > 0 && ` · ${texts.unreadable(unreadable)}`}
      {isCut && ` · ${texts.isCut}`}
    </>
  );
}

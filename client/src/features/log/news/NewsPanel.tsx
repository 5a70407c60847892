import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { gatherNews, NEWS_KINDS, NEWS_SHOWN } from '@ledningsplats/shared/log/news.ts';
import { memo, useEffect, useId, useMemo } from 'react';
import { useSelf } from '../../../forms/use-self.ts';
import { newsTexts } from '../../../i18n/news.ts';
import { usePermissions } from '../../../session/use-permissions.ts';
import { useServerNow, useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { IconCheck } from '../../../ui/icons.ts';
import { Link } from '../../../ui/Link.tsx';
import { useLineReading } from '../line-reading.ts';
import { type LogLines, useClearedLines, useOpenLines } from '../use-log-lines.ts';
import { NewsItems } from './NewsItems.tsx';
import styles from './NewsPanel.module.css';
import { kindPath } from './news-paths.ts';
import { useSaidSeen } from './use-said-seen.ts';

/** So many lines are gone through; a reader who has been away for longer is told that there is at least so much. */
const MOST = 400;

/** What is new since the reader last said that they had seen it, gathered from all that happens [LG8]. Nothing while nothing is. */
export const NewsPanel = memo(function NewsPanel({ incident }: { incident: string }) {
  const Part = usePermissions().has('secret.read') ? ClearedNews : OpenNews;
  return <Part incident={incident} />;
});

function OpenNews({ incident }: { incident: string }) {
  return <Gathered incident={incident} log={useOpenLines(incident, 'recorded')} />;
}

function ClearedNews({ incident }: { incident: string }) {
  return <Gathered incident={incident} log={useClearedLines(incident, 'recorded')} />;
}

function Gathered({ incident, log }: { incident: string; log: LogLines }) {
  const id = useId();
  const { marks } = useSync();
  const { person } = useSelf();
  const now = useServerNow(60_000);
  const stream = incidentStream(incident);
  const confirmed = useMemo(
    () => log.lines.filter(({ pending }) => pending === null).map(({ line }) => line),
    [log.lines],
  );
  const newest = confirmed.reduce((latest, { recordedAt }) => Math.max(latest, recordedAt), 0);
  const said = useSaidSeen(stream, { total: log.total, newest });
  const reading = useLineReading(incident, log.lines);
  const since = said?.seenAt ?? null;
  const news = useMemo(
    () => (since === null ? null : gatherNews(confirmed, since, person)),
    [confirmed, since, person],
  );

  const { hasOlder, loading, failed, loadOlder } = log;
  const isAllNew = since !== null && confirmed.length > 0 && confirmed.every(({ recordedAt }) => recordedAt > since);
  const isMore = isAllNew && hasOlder;
  const goesOn = isMore && !loading && failed === null && confirmed.length < MOST;
  useEffect(() => {
    if (goesOn) void loadOlder();
  }, [goesOn, loadOlder]);

  if (news === null || since === null || news.items.length === 0) return null;
  const shown = news.items.slice(0, NEWS_SHOWN);
  return (
    <section className={styles.news} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {newsTexts.title(news.items.length, isMore, formatWhen(since, now))}
        </h2>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.kinds}>
          {NEWS_KINDS.filter((kind) => news.counts[kind] > 0).map((kind) => (
            <li key={kind}>
              <Link href={kindPath(incident, kind)} variant="alone">
                {newsTexts.counted(kind, news.counts[kind])}
              </Link>
            </li>
          ))}
        </ul>
        <span className={styles.mark}>
          <Button
            size="small"
            icon={<IconCheck aria-hidden />}
            onPress={() => marks.say(stream, { lines: log.total ?? 0, seenAt: newest })}
          >
            {newsTexts.markSeen}
          </Button>
        </span>
      </header>
      <NewsItems incident={incident} items={shown} reading={reading} />
    </section>
  );
}

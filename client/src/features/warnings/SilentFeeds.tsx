import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { isFeedStale } from '@ledningsplats/shared/warnings/feed-status.ts';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { useWorldNow } from '../../sync/react.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { useFeeds } from './use-feeds.ts';

export interface SilentFeedsProps {
  plan: Plan;
  className?: string | undefined;
}

/** Which sources have been silent for too long, where there is room for a line and no more [WA2]. */
export function SilentFeeds({ plan, className }: SilentFeedsProps) {
  const reading = useFeeds();
  const now = useWorldNow(60_000);
  if (reading === null) return null;
  const silent = reading.feeds.filter((feed) => isFeedStale(feed, reading.since, plan.warnings.loudAfterMinutes, now));
  if (silent.length === 0) return null;
  const words = silent.map(({ source, succeededAt }) => {
    const name = texts.sources[source];
    return succeededAt === null ? texts.stale(name) : texts.staleSince(name, formatWhen(succeededAt, now));
  });
  return <p className={className}>{words.join(' · ')}</p>;
}

import { warningTexts } from '../../../i18n/warnings.ts';
import { warningMapTexts as texts } from '../../../i18n/warnings-map.ts';
import { formatDateClock } from '../../../ui/format-time.ts';
import { useFeeds } from '../use-feeds.ts';
import type { DrawnWarning } from './drawn-warnings.ts';

/** On paper: when each source of the warnings on it last came whole, with its date, for a paper is read another day too [WA2]. */
export function WarningsRead({ warnings }: { warnings: readonly DrawnWarning[] }) {
  const feeds = useFeeds()?.feeds ?? [];
  const sources = [...new Set(warnings.map(({ warning }) => warning.source))];
  const read = sources.flatMap((source) => {
    const feed = feeds.find((one) => one.source === source);
    if (feed === undefined) return [];
    const when = feed.succeededAt === null ? texts.notRead : formatDateClock(feed.succeededAt, 0);
    return [`${warningTexts.sources[source]} ${when}`];
  });
  return <p>{read.length === 0 ? texts.readUnknown : texts.readAt(read.join(', '))}</p>;
}

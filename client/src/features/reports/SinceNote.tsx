import type { QuoteSince } from '@ledningsplats/shared/pictures/published.ts';
import { Note } from '../../forms/Note.tsx';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { formatWhen } from '../../ui/format-time.ts';

/** That something a report quotes holds no longer, and since when [LG11]. */
export function SinceNote({ since, now }: { since: QuoteSince; now: number }) {
  return (
    <Note tone="warn" title={`${texts.since[since.what]}, ${formatWhen(since.at, now)}.`}>
      {texts.sinceText}
    </Note>
  );
}

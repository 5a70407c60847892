import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { formatUntil, formatWhen } from '../../../ui/format-time.ts';

/** Some minutes are used to gather. */
const GRACE = 5 * 60_000;

/** When the next briefing is and how long there is left; one that should have been held is said to be late. */
export function NextBriefing({ at }: { at: number }) {
  const now = useServerNow(10_000);
  const when = formatWhen(at, now);
  if (now > at + GRACE) {
    return (
      <p>
        <Chip tone="warn">{texts.nextLate(when)}</Chip>
      </p>
    );
  }
  return (
    <p>
      <Chip tone="info">{texts.nextLine(when, formatUntil(at, now))}</Chip>
    </p>
  );
}

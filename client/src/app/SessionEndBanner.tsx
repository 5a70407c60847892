import { appTexts } from '../i18n/app.ts';
import { useSelected, useWorldNow } from '../sync/react.ts';
import type { SyncState } from '../sync/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { formatClock } from '../ui/format-time.ts';

/** Time to finish a sentence, and to log in anew when it suits. */
const WARNED_MS = 3_600_000;

/** The log-in comes to its end however much it is used: said in its last hour, so that nobody is put out in the middle. */
export function SessionEndBanner() {
  const endsAt = useSelected(endOf);
  const now = useWorldNow(30_000);
  if (endsAt === null || endsAt - now > WARNED_MS) return null;
  return (
    <Banner tone="warn" title={appTexts.sessionEnds(formatClock(endsAt))}>
      {appTexts.sessionEndsText}
    </Banner>
  );
}

function endOf({ session }: SyncState): number | null {
  // what a device remembers may be from before there was such a limit
  return session.status === 'signed_in' ? (session.reading.endsAt ?? null) : null;
}

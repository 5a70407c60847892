import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { connectionTexts } from '../i18n/connection.ts';
import { syncStrings } from '../i18n/sync.ts';
import { useConnection, useSelected, useServerNow } from '../sync/react.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formatAgo, formatWhen } from '../ui/format-time.ts';
import { EmergencyBanner } from './EmergencyBanner.tsx';
import { modeOf } from './incident-mode.ts';

/** What holds for everything under it: exercise, no contact, too old, a server that cannot save. */
export function Banners({ incident }: { incident: string | null }) {
  const mode = useSelected((state) => modeOf(state, incident));
  const { state, outdated } = useConnection();
  const isUnknown = useSelected(
    (all) => incident !== null && all.streams[incidentStream(incident)]?.status === 'outdated',
  );
  const isReadOnly = useSelected(({ outbox }) =>
    outbox.items.some(({ trouble }) => trouble === 'read_only' || trouble === 'not_stored'),
  );
  return (
    <>
      <EmergencyBanner />
      {mode === 'exercise' && (
        <Banner tone="exercise" title={connectionTexts.exerciseBand}>
          {connectionTexts.exerciseText}
        </Banner>
      )}
      {(outdated || isUnknown) && (
        <Banner
          tone="alarm"
          title={syncStrings.outdatedTitle}
          actions={
            <Button size="small" onPress={() => location.reload()}>
              {syncStrings.reload}
            </Button>
          }
        >
          {syncStrings.outdatedText}
        </Banner>
      )}
      {isReadOnly && (
        <Banner tone="warn" title={connectionTexts.readOnlyTitle}>
          {connectionTexts.readOnlyText}
        </Banner>
      )}
      {state === 'offline' && <OfflineBanner />}
    </>
  );
}

function OfflineBanner() {
  const { contactAt } = useConnection();
  const now = useServerNow(10_000);
  return (
    <Banner tone="offline" title={connectionTexts.offlineTitle}>
      {contactAt === null
        ? connectionTexts.offlineTextNoPicture
        : connectionTexts.offlineText(formatWhen(contactAt, now), formatAgo(contactAt, now))}
    </Banner>
  );
}

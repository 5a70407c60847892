import { mayRead } from '@ledningsplats/shared/access/stream-access.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useState } from 'react';
import { ExerciseBand } from '../features/exercise-mark/ExerciseBand.tsx';
import { VmaBanner } from '../features/warnings/VmaBanner.tsx';
import { connectionTexts } from '../i18n/connection.ts';
import { programTexts } from '../i18n/program.ts';
import { syncStrings } from '../i18n/sync.ts';
import { ReloadButton } from '../program/ReloadButton.tsx';
import { useProgramView } from '../program/use-program.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useConnection, useSelected, useWorldNow } from '../sync/react.ts';
import { Banner } from '../ui/Banner.tsx';
import { formatAgo, formatWhen } from '../ui/format-time.ts';
import { CallOutSigns } from './CallOutSigns.tsx';
import { EmergencyBanner } from './EmergencyBanner.tsx';
import { ExerciseCallBanner } from './ExerciseCallBanner.tsx';
import { HandoverBanner } from './HandoverBanner.tsx';
import { ReliefBanner } from './ReliefBanner.tsx';
import { SessionEndBanner } from './SessionEndBanner.tsx';
import { useShownMode } from './use-marked.ts';

/** What holds for everything under it: exercise, no contact, too old, a newer version, a server that cannot save. */
export function Banners({ incident }: { incident: string | null }) {
  const permissions = usePermissions();
  const mode = useShownMode();
  const { state, outdated } = useConnection();
  const isUnknown = useSelected(
    (all) => incident !== null && all.streams[incidentStream(incident)]?.status === 'outdated',
  );
  const isTooOld = outdated || isUnknown;
  const { hasNewer } = useProgramView();
  const [isLater, setLater] = useState(false);
  const isReadOnly = useSelected(({ outbox }) =>
    outbox.items.some(({ trouble }) => trouble === 'read_only' || trouble === 'not_stored'),
  );
  return (
    <>
      <EmergencyBanner />
      <SessionEndBanner />
      <CallOutSigns incident={incident} mode={mode} />
      <HandoverBanner mode={mode} />
      {incident !== null && <ReliefBanner incident={incident} />}
      {mayRead(permissions, 'warnings') && <VmaBanner isExercise={mode === 'exercise'} />}
      {incident !== null && mode === 'exercise' && <ExerciseBand incident={incident} />}
      {incident !== null && <ExerciseCallBanner incident={incident} />}
      {isTooOld && (
        <Banner tone="alarm" title={syncStrings.outdatedTitle} actions={<ReloadButton size="small" />}>
          {syncStrings.outdatedText}
        </Banner>
      )}
      {hasNewer && !isTooOld && !isLater && (
        <Banner
          tone="info"
          title={programTexts.newerTitle}
          actions={<ReloadButton size="small" />}
          onDismiss={() => setLater(true)}
        >
          {programTexts.newerText}
        </Banner>
      )}
      {isReadOnly && (
        <Banner tone="warn" title={connectionTexts.readOnlyTitle}>
          {connectionTexts.readOnlyText}
        </Banner>
      )}
      {state === 'offline' && <OfflineBanner incident={incident} />}
    </>
  );
}

function OfflineBanner({ incident }: { incident: string | null }) {
  const { contactAt } = useConnection();
  // A page that was opened without network has had no contact: what it shows is as old as what the device kept.
  const keptAt = useSelected(({ streams, incidents }) =>
    incident === null ? incidents.asOf : (streams[incidentStream(incident)]?.asOf ?? null),
  );
  const now = useWorldNow(10_000);
  const seenAt = contactAt ?? keptAt;
  return (
    <Banner tone="offline" title={connectionTexts.offlineTitle}>
      {seenAt === null
        ? connectionTexts.offlineTextNoPicture
        : connectionTexts.offlineText(formatWhen(seenAt, now), formatAgo(seenAt, now))}
    </Banner>
  );
}

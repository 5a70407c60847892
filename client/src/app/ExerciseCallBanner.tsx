import { isBroken } from '@ledningsplats/shared/conduct/decide.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useLocation } from 'wouter';
import { conductTexts as texts } from '../i18n/conduct.ts';
import { paths } from '../paths.ts';
import { useSelected } from '../sync/react.ts';
import { Banner } from '../ui/Banner.tsx';
import { Link } from '../ui/Link.tsx';

/** That a telephone rings in the play, wherever in the exercise one is [OV3]. */
export function ExerciseCallBanner({ incident }: { incident: string }) {
  const [path] = useLocation();
  const played = useSelected(
    (state) => state.streams[incidentStream(incident)]?.state as IncidentState | null | undefined,
  );
  const exercised = played?.exercised;
  // nothing of the play calls for anybody while something real has come up [OV8]
  const ringing = isBroken(played ?? null) ? [] : (exercised?.calls ?? []);
  const calls = ringing.filter(({ answered }) => answered === null);
  const leftFor = exercised?.leftFor ?? null;
  const phone = paths.exercisePhone(incident);
  return (
    <>
      {leftFor !== null && (
        <Banner
          tone="warn"
          title={texts.leftTitle}
          actions={
            <Link href={paths.board(leftFor)} variant="button">
              {texts.toNew}
            </Link>
          }
        >
          {texts.leftText}
        </Banner>
      )}
      {calls.length > 0 && path !== phone && (
        <Banner
          tone="exercise"
          title={texts.ringing(calls.length)}
          actions={
            <Link href={phone} variant="button">
              {texts.toPhone}
            </Link>
          }
        >
          {calls.map(({ words }) => texts.rings(words?.from ?? texts.removed)).join(' · ')}
        </Banner>
      )}
    </>
  );
}

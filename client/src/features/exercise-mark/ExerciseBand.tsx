import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { connectionTexts } from '../../i18n/connection.ts';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { paths } from '../../paths.ts';
import { useSelected } from '../../sync/react.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { BreakDialog } from './BreakDialog.tsx';
import { BrokenBand } from './BrokenBand.tsx';
import { ChannelsDialog } from './ChannelsDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { realSince } from './real-since.ts';

const { breakOff, channels, erasure, realCount, realOpen } = exerciseMarkTexts;

/** On every screen of an exercise: that it is one, whom it reaches for real, and the way out of it [OV1] [OV8]. */
export function ExerciseBand({ incident }: { incident: string }) {
  const stream = incidentStream(incident);
  const state = useSelected((all) => (all.streams[stream]?.state ?? null) as IncidentState | null);
  const { person, permissions } = useSelf();
  const real = useSelected(({ incidents }) => realSince(incidents.rows, 0).length);
  const [, navigate] = useLocation();
  const may = useMay();
  const [dialog, setDialog] = useState<'break' | 'channels' | 'erase' | null>(null);
  const close = () => setDialog(null);
  const mark = state?.exerciseMark ?? null;
  const isOpen = state?.incident.lifecycle === 'open';
  const isReached = person !== null && mark?.broken === null && mark.openedFor.includes(person);
  return (
    <>
      {mark?.broken && isOpen && <BrokenBand stream={stream} broken={mark.broken} />}
      <Banner
        tone="exercise"
        title={connectionTexts.exerciseBand}
        actions={
          mark !== null && (
            <>
              {real > 0 && mark.broken === null && (
                <Button size="small" aria-label={realOpen(real)} onPress={() => navigate(paths.home)}>
                  {realCount(real)}
                </Button>
              )}
              {!isOpen && mayOpen(permissions, 'exerciseErasure') && (
                <Button size="small" onPress={() => setDialog('erase')}>
                  {erasure.button}
                </Button>
              )}
              {isOpen && mark.broken === null && may('OpenExerciseChannels') && (
                <Button size="small" onPress={() => setDialog('channels')}>
                  {channels.button(mark.openedFor.length)}
                </Button>
              )}
              {isOpen && mark.broken === null && may('BreakExercise') && (
                <Button size="small" onPress={() => setDialog('break')}>
                  {breakOff.open}
                </Button>
              )}
            </>
          )
        }
      >
        {isReached ? channels.you : connectionTexts.exerciseText}
      </Banner>
      {dialog === 'erase' && <EraseDialog incident={incident} onClose={close} />}
      {dialog === 'break' && <BreakDialog stream={stream} onClose={close} />}
      {dialog === 'channels' && mark !== null && (
        <ChannelsDialog stream={stream} mark={mark} onClose={close} onCompare={() => setDialog('channels')} />
      )}
    </>
  );
}

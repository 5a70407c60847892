import type { ExerciseMarkSlice } from '@ledningsplats/shared/exercise-mark/events.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../../forms/use-self.ts';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { paths } from '../../paths.ts';
import { usePeople, useSelected, useServerNow } from '../../sync/react.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { ResumeDialog } from './ResumeDialog.tsx';
import { realSince } from './real-since.ts';

const texts = exerciseMarkTexts.breakOff;

/** Something real has come up: where it is led, or the one touch that opens it [OV8]. */
export function BrokenBand({ stream, broken }: { stream: string; broken: NonNullable<ExerciseMarkSlice['broken']> }) {
  const { byId } = usePeople();
  const rows = useSelected(({ incidents }) => incidents.rows);
  const now = useServerNow(30_000);
  const may = useMay();
  const [, navigate] = useLocation();
  const [isResuming, setResuming] = useState(false);
  const real = realSince(rows, broken.at);
  const mayRegister = may('RegisterIncident');
  const by = broken.by === null ? null : (byId[broken.by]?.name ?? null);
  return (
    <>
      <Banner
        tone="alarm"
        title={texts.band}
        actions={
          <>
            {real.map(({ id, number, title }) => (
              <Button key={id} size="small" onPress={() => navigate(paths.board(id))}>
                {texts.toReal(number, title)}
              </Button>
            ))}
            {mayRegister && real.length === 0 && (
              <Button size="small" onPress={() => navigate(paths.register)}>
                {texts.openReal}
              </Button>
            )}
            {may('ResumeExercise') && (
              <Button size="small" onPress={() => setResuming(true)}>
                {texts.resume}
              </Button>
            )}
          </>
        }
      >
        {texts.by(by, formatWhen(broken.at, now))} {real.length > 0 && texts.realOpened}
        {real.length === 0 && !mayRegister && texts.mayNot}
      </Banner>
      {isResuming && <ResumeDialog stream={stream} broken={broken.seq} onClose={() => setResuming(false)} />}
    </>
  );
}

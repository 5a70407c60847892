import type { ExerciseRun, ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { nextInject, plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import { type ExerciseClock, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './conduct.module.css';
import { JumpDialog } from './JumpDialog.tsx';
import { PACES } from './paces.ts';
import { RunClocks } from './RunClocks.tsx';

export interface ClockCardProps {
  stream: string;
  state: ExerciseState;
  run: ExerciseRun;
  clock: ExerciseClock;
  /** Whoever leads it sets it, while the run goes on. */
  maySet: boolean;
}

/** The exercise's clock and how far it has come; pause, go, faster, ahead and never back [OV3]. */
export function ClockCard({ stream, state, run, clock, maySet }: ClockCardProps) {
  const give = useGive();
  const { worldNow } = useSync();
  const [isJumping, setJumping] = useState(false);
  const { incident } = run;
  const next = nextInject(state)?.plannedAt ?? null;
  const set = (change: { shown?: number; pace?: number; isRunning?: boolean }) =>
    give('SetExerciseClock', stream, { incident, ...change }, {}, { done: texts.clockSet });
  const jumpToNext = () => {
    if (next !== null) set({ shown: Math.max(next, shownTime(clock, worldNow())) });
  };
  return (
    <Card title={texts.shownTime} aside={<Progress state={state} />}>
      <div className={styles.clockRow}>
        <RunClocks clock={clock} />
        {maySet && (
          <div className={styles.controls}>
            <Button variant="primary" onPress={() => set({ isRunning: !clock.isRunning })}>
              {clock.isRunning ? texts.pause : texts.go}
            </Button>
            <Select
              label={texts.pace}
              isLabelHidden
              value={String(clock.pace)}
              options={choices(clock.pace).map((pace) => ({ value: String(pace), label: texts.paces(pace) }))}
              onChange={(pace) => set({ pace: Number(pace) })}
            />
            <Button isDisabled={next === null} onPress={jumpToNext}>
              {texts.toNext}
            </Button>
            <Button onPress={() => setJumping(true)}>{texts.jump}</Button>
          </div>
        )}
      </div>
      {isJumping && <JumpDialog clock={clock} onJump={(shown) => set({ shown })} onClose={() => setJumping(false)} />}
    </Card>
  );
}

function Progress({ state }: { state: ExerciseState }) {
  const all = plannedInjects(state);
  const sent = all.filter(({ progress }) => progress?.state === 'sent').length;
  return (
    <Meter
      label={texts.progress}
      isLabelHidden
      value={sent}
      max={Math.max(1, all.length)}
      text={texts.progressText(sent, all.length)}
      tone="action"
    />
  );
}

function choices(pace: number): number[] {
  return [...new Set<number>([...PACES, pace])].sort((one, other) => one - other);
}

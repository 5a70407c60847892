import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { REPLAY_PACES, replayTexts as texts } from '../../i18n/replay.ts';
import type { ReplayedMoment } from '../../sync/replay-sync.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDateClock, formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowRight, IconBack, IconChevronLeft, IconChevronRight, IconPause, IconPlay } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import type { MomentWords } from './moment-words.ts';
import { markBeside, momentAt } from './playback.ts';
import styles from './ReplayControls.module.css';
import { ReplaySlider } from './ReplaySlider.tsx';
import type { Playback } from './use-playback.ts';

export interface ReplayControlsProps {
  replay: Replay;
  moment: ReplayedMoment;
  marks: readonly ReplayMark[];
  words: MomentWords;
  playback: Playback;
  /** Somebody moves it: what is playing stops. */
  onMove: (moment: ReplayedMoment) => void;
}

/** What moves the moment that is shown: the slider, steps and marks, and the playing. */
export const ReplayControls = memo(function ReplayControls(props: ReplayControlsProps) {
  const { replay, moment, marks, words, playback, onMove } = props;
  const last = replay.length;
  const shown = useRef(moment.seq);
  useLayoutEffect(() => {
    shown.current = moment.seq;
  });
  const step = useCallback(
    (seq: number, isPassed = false) => onMove({ ...momentAt(replay, seq), isPassed }),
    [onMove, replay],
  );
  const seek = useCallback(
    (at: number) => onMove({ seq: replay.momentOf(Math.max(1, replay.seqAt(at))), at, isPassed: true }),
    [onMove, replay],
  );
  const handleGo = useCallback(
    (to: Way) => step(placeOf(to, { replay, marks, seq: shown.current })),
    [step, replay, marks],
  );
  const { what, happenedAt } = words;
  const said = happenedAt === null ? what : `${what} (${texts.recordedLater(formatWhen(happenedAt, moment.at))})`;

  return (
    <div className={styles.controls}>
      <ReplaySlider
        replay={replay}
        moment={moment}
        marks={marks}
        valueText={texts.valueText(formatDateClock(moment.at, moment.at), said)}
        onSeek={seek}
        onStep={step}
      />
      <div className={styles.row}>
        <Buttons playback={playback} onGo={handleGo} />
        <p className={styles.what}>
          {what}
          {happenedAt !== null && (
            <span className={styles.quiet}> {texts.recordedLater(formatWhen(happenedAt, moment.at))}</span>
          )}
        </p>
        <p className={styles.place}>{texts.place(moment.seq, last)}</p>
      </div>
    </div>
  );
});

type Way = 'previousMark' | 'previous' | 'next' | 'nextMark';

function placeOf(way: Way, { replay, marks, seq }: Pick<ReplayControlsProps, 'replay' | 'marks'> & { seq: number }) {
  switch (way) {
    case 'previousMark':
      return markBeside(marks, seq, -1, replay.length);
    case 'previous':
      return replay.previous(seq);
    case 'next':
      return replay.next(seq);
    case 'nextMark':
      return markBeside(marks, seq, 1, replay.length);
    default:
      throw new Error(way satisfies never);
  }
}

/** Drawn again when it begins to play or stops, not at every step. */
const Buttons = memo(function Buttons({ playback, onGo }: { playback: Playback; onGo: (way: Way) => void }) {
  const { isPlaying, pace } = playback;
  return (
    <div className={styles.buttons}>
      <IconButton label={texts.previousMark} icon={<IconBack aria-hidden />} onPress={() => onGo('previousMark')} />
      <IconButton label={texts.previous} icon={<IconChevronLeft aria-hidden />} onPress={() => onGo('previous')} />
      <Button
        variant="primary"
        icon={isPlaying ? <IconPause aria-hidden /> : <IconPlay aria-hidden />}
        onPress={playback.toggle}
      >
        {isPlaying ? texts.pause : texts.play}
      </Button>
      <IconButton label={texts.next} icon={<IconChevronRight aria-hidden />} onPress={() => onGo('next')} />
      <IconButton label={texts.nextMark} icon={<IconArrowRight aria-hidden />} onPress={() => onGo('nextMark')} />
      <Select
        label={texts.pace}
        isLabelHidden
        value={pace}
        onChange={playback.setPace}
        options={REPLAY_PACES.map((value) => ({ value, label: texts.paces[value] }))}
      />
    </div>
  );
});

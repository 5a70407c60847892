import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';
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
export function ReplayControls({ replay, moment, marks, words, playback, onMove }: ReplayControlsProps) {
  const { isPlaying, pace } = playback;
  const last = replay.length;
  const step = (seq: number) => onMove(momentAt(replay, seq));
  const { what, happenedAt } = words;
  const said = happenedAt === null ? what : `${what} (${texts.recordedLater(formatWhen(happenedAt, moment.at))})`;

  return (
    <div className={styles.controls}>
      <ReplaySlider
        replay={replay}
        moment={moment}
        marks={marks}
        valueText={texts.valueText(formatDateClock(moment.at, moment.at), said)}
        onSeek={(at) => onMove({ seq: replay.momentOf(Math.max(1, replay.seqAt(at))), at })}
        onStep={step}
      />
      <div className={styles.row}>
        <div className={styles.buttons}>
          <IconButton
            label={texts.previousMark}
            icon={<IconBack aria-hidden />}
            onPress={() => step(markBeside(marks, moment.seq, -1, last))}
          />
          <IconButton
            label={texts.previous}
            icon={<IconChevronLeft aria-hidden />}
            onPress={() => step(replay.previous(moment.seq))}
          />
          <Button
            variant="primary"
            icon={isPlaying ? <IconPause aria-hidden /> : <IconPlay aria-hidden />}
            onPress={playback.toggle}
          >
            {isPlaying ? texts.pause : texts.play}
          </Button>
          <IconButton
            label={texts.next}
            icon={<IconChevronRight aria-hidden />}
            onPress={() => step(replay.next(moment.seq))}
          />
          <IconButton
            label={texts.nextMark}
            icon={<IconArrowRight aria-hidden />}
            onPress={() => step(markBeside(marks, moment.seq, 1, last))}
          />
          <Select
            label={texts.pace}
            isLabelHidden
            value={pace}
            onChange={playback.setPace}
            options={REPLAY_PACES.map((value) => ({ value, label: texts.paces[value] }))}
          />
        </div>
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
}

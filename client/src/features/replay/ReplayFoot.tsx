import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { replayTexts as texts } from '../../i18n/replay.ts';
import type { ReplayedMoment } from '../../sync/replay-sync.ts';
import { formatClock } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconChevronLeft, IconChevronRight, IconPause, IconPlay } from '../../ui/icons.ts';
import { momentAt } from './playback.ts';
import { bandWord } from './ReplayBand.tsx';
import styles from './ReplayFoot.module.css';
import type { Playback } from './use-playback.ts';

export interface ReplayFootProps {
  replay: Replay;
  isExercise: boolean;
  moment: ReplayedMoment;
  playback: Playback;
  onMove: (moment: ReplayedMoment) => void;
}

/** Where the page scrolls, what stays in sight: that it is played back, the time of it, and the steps under the thumb. */
export function ReplayFoot({ replay, isExercise, moment, playback, onMove }: ReplayFootProps) {
  const { isPlaying, toggle } = playback;
  return (
    <div className={styles.foot}>
      <p className={styles.words}>
        <b className={styles.word}>{bandWord(isExercise)}</b> {formatClock(moment.at, { withSeconds: true })}
      </p>
      <IconButton
        label={texts.previous}
        hasTooltip={false}
        icon={<IconChevronLeft aria-hidden />}
        onPress={() => onMove(momentAt(replay, replay.previous(moment.seq)))}
      />
      <IconButton
        label={isPlaying ? texts.pause : texts.play}
        hasTooltip={false}
        icon={isPlaying ? <IconPause aria-hidden /> : <IconPlay aria-hidden />}
        onPress={toggle}
      />
      <IconButton
        label={texts.next}
        hasTooltip={false}
        icon={<IconChevronRight aria-hidden />}
        onPress={() => onMove(momentAt(replay, replay.next(moment.seq)))}
      />
    </div>
  );
}

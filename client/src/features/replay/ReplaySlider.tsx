import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';
import { type KeyboardEvent, memo, useId } from 'react';
import { replayTexts as texts } from '../../i18n/replay.ts';
import type { ReplayedMoment } from '../../sync/replay-sync.ts';
import { markBeside } from './playback.ts';
import styles from './ReplaySlider.module.css';

export interface ReplaySliderProps {
  replay: Replay;
  moment: ReplayedMoment;
  marks: readonly ReplayMark[];
  /** The moment in words: when, and what happened. */
  valueText: string;
  /** To a clock time between the ends, UTC milliseconds. */
  onSeek: (at: number) => void;
  /** `isPassed`: the key is held down, and more follow. */
  onStep: (seq: number, isPassed: boolean) => void;
}

/**
 * The incident's time from end to end. Dragged it goes by the clock; its keys go by what happened: an arrow to the next thing,
 * Page Up and Page Down to the next decision or level, Home and End to the ends.
 */
export function ReplaySlider({ replay, moment, marks, valueText, onSeek, onStep }: ReplaySliderProps) {
  const id = useId();
  const start = replay.timeOf(1);
  const span = Math.max(1, replay.timeOf(replay.length) - start);

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    const to = keyed(event.key);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onStep(to, event.repeat);
  }

  function keyed(key: string): number | null {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return replay.next(moment.seq);
      case 'ArrowLeft':
      case 'ArrowDown':
        return replay.previous(moment.seq);
      case 'PageUp':
        return markBeside(marks, moment.seq, 1, replay.length);
      case 'PageDown':
        return markBeside(marks, moment.seq, -1, replay.length);
      case 'Home':
        return 1;
      case 'End':
        return replay.length;
      default:
        return null;
    }
  }

  return (
    <div className={styles.slider}>
      <label htmlFor={id} className="visually-hidden">
        {texts.slider}
      </label>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={0}
        max={span}
        step={1}
        value={moment.at - start}
        aria-valuetext={valueText}
        aria-describedby={`${id}-keys`}
        onChange={(event) => onSeek(start + Number(event.target.value))}
        onKeyDown={handleKey}
      />
      <span id={`${id}-keys`} className="visually-hidden">
        {texts.keys}
      </span>
      <MarksOnSlider marks={marks} start={start} span={span} />
    </div>
  );
}

/** The same marks stand in a list, as buttons; here they stay as drawn while the thumb moves. */
const MarksOnSlider = memo(function MarksOnSlider({
  marks,
  start,
  span,
}: Pick<ReplaySliderProps, 'marks'> & { start: number; span: number }) {
  return (
    <svg className={styles.marks} aria-hidden="true">
      {marks.map(({ seq, at, kind }) => (
        <svg key={seq} x={`${((at - start) / span) * 100}%`} overflow="visible" data-kind={kind} aria-hidden="true">
          {kind === 'level' ? <path d="M-5 12 L0 2 L5 12 Z" /> : <path d="M0 3 L4 7 L0 11 L-4 7 Z" />}
        </svg>
      ))}
    </svg>
  );
});

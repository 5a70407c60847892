import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';
import { useEffect, useRef } from 'react';
import type { Names } from '../../i18n/machine-lines.ts';
import { replayTexts as texts } from '../../i18n/replay.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { IconDecision, IconFlag } from '../../ui/icons.ts';
import { eventWords } from './moment-words.ts';
import styles from './ReplayMarks.module.css';

export interface ReplayMarksProps {
  replay: Replay;
  marks: readonly ReplayMark[];
  /** The moment that is shown. */
  seq: number;
  at: number;
  names: Names;
  onStep: (seq: number) => void;
}

/** Every decision and level of the incident, also those that are yet to come; each leads to its moment. */
export function ReplayMarks({ replay, marks, seq, at, names, onStep }: ReplayMarksProps) {
  const current = marks.findLast((mark) => mark.seq <= seq);
  const list = useRef<HTMLOListElement>(null);
  const shown = current?.seq;
  // the list follows, within its own box alone: the page stays where it is read
  // biome-ignore lint/correctness/useExhaustiveDependencies: which mark it has come to says when
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current?.parentElement;
    if (!row || !box) return;
    const over = row.offsetTop - box.offsetTop;
    if (over < box.scrollTop || over + row.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = over;
  }, [shown]);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ol ref={list} role="list" className={styles.list}>
      {marks.map((mark) => (
        <li key={mark.seq}>
          <button
            type="button"
            className={styles.mark}
            data-kind={mark.kind}
            data-coming={mark.seq > seq || undefined}
            aria-current={mark === current ? 'step' : undefined}
            onClick={() => onStep(mark.seq)}
          >
            {mark.kind === 'level' ? <IconFlag aria-hidden /> : <IconDecision aria-hidden />}
            <span>
              <span className={styles.head}>
                <time dateTime={new Date(mark.at).toISOString()}>{formatWhen(mark.at, at)}</time>{' '}
                {texts.markKinds[mark.kind]}
              </span>
              <span className={styles.words}>{eventWords(mark.event, replay.stream, names)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

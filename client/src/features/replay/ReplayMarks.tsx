import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';
import { memo, useEffect, useMemo, useRef } from 'react';
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
  const words = useMemo(
    () => marks.map(({ event }) => eventWords(event, replay.stream, names)),
    [marks, replay, names],
  );
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ol ref={list} role="list" className={styles.list}>
      {marks.map((mark, index) => (
        <Row
          key={mark.seq}
          mark={mark}
          when={formatWhen(mark.at, at)}
          words={words[index] ?? null}
          isComing={mark.seq > seq}
          isCurrent={mark === current}
          onStep={onStep}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  mark: ReplayMark;
  when: string;
  words: string | null;
  isComing: boolean;
  isCurrent: boolean;
  onStep: (seq: number) => void;
}

/** Drawn again when what it says is another, not at every step. */
const Row = memo(function Row({ mark: { seq, at, kind }, when, words, isComing, isCurrent, onStep }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.mark}
        data-kind={kind}
        data-coming={isComing || undefined}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onStep(seq)}
      >
        {kind === 'level' ? <IconFlag aria-hidden /> : <IconDecision aria-hidden />}
        <span>
          <span className={styles.head}>
            <time dateTime={new Date(at).toISOString()}>{when}</time> {texts.markKinds[kind]}
          </span>
          <span className={styles.words}>{words}</span>
        </span>
      </button>
    </li>
  );
});

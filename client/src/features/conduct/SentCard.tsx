import {
  type ExerciseRun,
  type ExerciseState,
  INJECT_OUTCOMES,
  type Judgement,
} from '@ledningsplats/shared/conduct/events.ts';
import { type PlannedInject, plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import type { Names } from '../../i18n/machine-lines.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatClock } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './conduct.module.css';
import { doneSince } from './done-since.ts';
import { InjectFront } from './InjectFront.tsx';

export interface SentCardProps {
  stream: string;
  state: ExerciseState;
  run: ExerciseRun;
  plan: Plan;
  /** The played incident's log. */
  lines: readonly LogLine[];
  names: Names;
  mayJudge: boolean;
}

/** What the players have got, newest first: what was expected of them beside what they have done since. */
export function SentCard({ stream, state, run, plan, lines, names, mayJudge }: SentCardProps) {
  const sent = plannedInjects(state)
    .filter(({ progress }) => progress?.state === 'sent')
    .toSorted((one, other) => (other.progress?.seq ?? 0) - (one.progress?.seq ?? 0));
  const judged = sent.filter(({ progress }) => progress?.judged !== null);
  const done = judged.filter(({ progress }) => progress?.judged?.outcome === 'done');
  return (
    <Card title={texts.sent} isFlush {...(judged.length > 0 && { note: texts.judgedText(done.length, judged.length) })}>
      {sent.length === 0 && <p className={styles.empty}>{texts.nothingSent}</p>}
      <ol className={styles.list}>
        {sent.map((inject) => (
          <li key={inject.id} className={styles.item}>
            <InjectFront
              inject={inject}
              plan={plan}
              at={inject.progress?.at ?? null}
              note={<SaidNote inject={inject} />}
            />
            <Expected
              stream={stream}
              run={run}
              inject={inject}
              options={doneSince(lines, inject.progress?.at ?? 0, names)}
              mayJudge={mayJudge}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Of what a counter-player is to say: whether it has been said. */
function SaidNote({ inject }: { inject: PlannedInject }) {
  const { byId } = usePeople();
  if (inject.channel !== 'counterpart') return null;
  const said = inject.progress?.said ?? null;
  if (said === null) return <Chip tone="warn">{texts.notSaid}</Chip>;
  return <Chip tone="ok">{texts.saidBy(personName(byId, said.by))}</Chip>;
}

interface ExpectedProps {
  stream: string;
  run: ExerciseRun;
  inject: PlannedInject;
  /** What the players have done since. */
  options: { line: number; words: string }[];
  mayJudge: boolean;
}

function Expected({ stream, run, inject, options, mayJudge }: ExpectedProps) {
  const give = useGive();
  const judged = inject.progress?.judged ?? null;
  const judge = (outcome: Judgement['outcome'] | null, line: number | null) =>
    give(
      'JudgeInject',
      stream,
      { incident: run.incident, inject: inject.id, outcome, line },
      {},
      { done: texts.judged },
    );
  return (
    <div className={styles.expected}>
      <p>
        {inject.expected === null ? (
          <span className={styles.muted}>{texts.nothingExpected}</span>
        ) : (
          <>
            <b>{texts.expected}:</b> {inject.expected}
          </>
        )}
      </p>
      {judged !== null && <JudgedBy judged={judged} />}
      {mayJudge && (
        <div className={styles.judging}>
          {INJECT_OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              size="small"
              variant={judged?.outcome === outcome ? 'primary' : 'secondary'}
              aria-label={texts.judgeOf(texts.outcomes[outcome], inject.text)}
              onPress={() => judge(judged?.outcome === outcome ? null : outcome, judged?.line ?? null)}
            >
              {texts.outcomes[outcome]}
            </Button>
          ))}
          {judged !== null && options.length > 0 && (
            <Select
              label={texts.line}
              isLabelHidden
              value={judged.line === null ? '' : String(judged.line)}
              options={[
                { value: '', label: texts.noLine },
                ...options.map(({ line, words }) => ({ value: String(line), label: words })),
              ]}
              onChange={(line) => judge(judged.outcome, line === '' ? null : Number(line))}
            />
          )}
        </div>
      )}
    </div>
  );
}

function JudgedBy({ judged }: { judged: Judgement }) {
  const { byId } = usePeople();
  return (
    <p className={styles.judged}>
      <Chip tone={judged.outcome === 'done' ? 'ok' : 'warn'}>{texts.outcomes[judged.outcome]}</Chip>
      <span className={styles.muted}>{texts.judgedBy(personName(byId, judged.by), formatClock(judged.at))}</span>
    </p>
  );
}

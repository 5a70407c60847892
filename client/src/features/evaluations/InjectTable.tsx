import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import { INJECT_WORDS, JUDGED_WORDS, verdictOf } from '@ledningsplats/shared/evaluations/evaluation-reading.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import styles from './evaluations.module.css';

const TONES: Readonly<Record<keyof typeof JUDGED_WORDS, ChipTone>> = {
  done: 'ok',
  not_done: 'warn',
  unjudged: 'neutral',
};

export interface InjectTableProps {
  injects: readonly PlannedInject[];
  plan: Plan;
  goals: readonly NamedItem[];
}

/** What was planned for the players: when by the exercise's clock, when it came, what was expected of them and what they did [OV4]. */
export function InjectTable({ injects, plan, goals }: InjectTableProps) {
  return (
    <Card title={`${texts.injects} (${injects.length})`} level={3}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.list}>
        {injects.map((inject, index) => (
          <li key={inject.id} className={styles.observation}>
            <Times inject={inject} number={index + 1} />
            <p className={styles.text}>{inject.text || texts.removed}</p>
            <p className={styles.muted}>
              {texts.fromTo(
                inject.from || texts.removed,
                inject.to === null ? texts.anybody : functionName(plan, inject.to),
              )}
            </p>
            <p className={styles.muted}>{`${texts.expected}: ${inject.expected || texts.nothingExpected}`}</p>
            <OfGoal goal={goals.find(({ id }) => id === inject.goal)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Times({ inject, number }: { inject: PlannedInject; number: number }) {
  const { state, judged } = verdictOf(inject);
  const at = inject.progress?.at ?? null;
  const { plannedAt, minute } = inject;
  // the play is of another day than the screen, so its day always stands there
  const when = (instant: number) => formatDateClock(instant, 0);
  return (
    <p className={styles.meta}>
      <b>{texts.injectNumber(number)}</b>
      <span>{plannedAt === null ? texts.plannedMinute(minute) : texts.planned(when(plannedAt))}</span>
      <span>{at === null ? INJECT_WORDS[state] : `${INJECT_WORDS[state]} ${when(at)}`}</span>
      {judged !== null && <Chip tone={TONES[judged]}>{JUDGED_WORDS[judged]}</Chip>}
    </p>
  );
}

function OfGoal({ goal }: { goal: NamedItem | undefined }) {
  if (goal === undefined) return null;
  return <p className={styles.muted}>{`${texts.goal}: ${goal.name || texts.removed}`}</p>;
}

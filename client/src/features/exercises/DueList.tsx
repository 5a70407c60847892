import { type Cadence, cadenceOf, type Proposal, proposals } from '@ledningsplats/shared/exercises/cadence.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useMay } from '../../forms/use-self.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { dayWords } from './exercise-words.ts';
import styles from './exercises.module.css';

const TONES = { late: 'warn', soon: 'info', planned: 'neutral', fine: 'ok' } as const;

export interface DueListProps {
  plan: Plan;
  state: ExercisesState | null;
  now: number;
  onPropose: (proposal: Proposal) => void;
}

/** Who is to be exercised and when, with a proposal to plan in one press where nothing is planned [OV7]. */
export function DueList({ plan, state, now, onPropose }: DueListProps) {
  const may = useMay();
  const { timeZone } = plan.municipality;
  const today = wallOf(now, timeZone).slice(0, 10);
  const cadence = cadenceOf(plan.exercises, state, today);
  const proposed = proposals(plan, state, now);
  const day = (date: string) => dayWords(date, now, timeZone);
  return (
    <Card title={texts.due}>
      <p className={styles.muted}>{cadence.length === 0 ? texts.noGroups : texts.dueHelp}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.due}>
        {cadence.map((one) => {
          const { group } = one;
          const proposal = proposed.find(({ key }) => key === group.id);
          return (
            <li key={group.id} className={styles.dueItem}>
              <span className={styles.dueName}>{group.name}</span>
              <Chip tone={TONES[one.state]}>{texts.states[one.state]}</Chip>
              <span className={styles.muted}>{standing(one, day)}</span>
              {proposal !== undefined && may('PlanExercise') && (
                <Button
                  size="small"
                  aria-label={texts.proposeOf(group.name, day(proposal.day))}
                  onPress={() => onPropose(proposal)}
                >
                  {texts.propose(day(proposal.day))}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** When it was last, when it should have been where that is not kept to, and when it is to be. */
function standing({ last, due, planned, state }: Cadence, day: (date: string) => string): string {
  const before = last === null ? texts.never : texts.last(day(last));
  const isDueTold = due !== null && (planned === null || state === 'late');
  return [
    before,
    ...(isDueTold ? [texts.dueBy(day(due))] : []),
    ...(planned === null ? [] : [texts.plannedOn(day(planned.from.slice(0, 10)))]),
  ].join(', ');
}

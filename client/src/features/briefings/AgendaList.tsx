import type { AgendaStep } from '@ledningsplats/shared/briefings/agenda.ts';
import { spentOn } from '@ledningsplats/shared/briefings/agenda.ts';
import type { Briefing } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { stepName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { IconArrowRight, IconCheck, IconPlanned } from '../../ui/icons.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './AgendaList.module.css';
import { timerText } from './countdown.ts';

export interface AgendaListProps {
  briefing: Briefing;
  steps: readonly AgendaStep[];
  plan: Plan;
  now: number;
  /** Null: the reader follows. */
  onGo: ((step: AgendaStep) => void) | null;
}

const ICONS = { done: IconCheck, now: IconArrowRight, later: IconPlanned };

/** The whole agenda with what each point has taken: where the meeting is, and how much is left of it. */
export function AgendaList({ briefing, steps, plan, now, onGo }: AgendaListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ol role="list" className={styles.list}>
      {steps.map((step, at) => {
        const isFirstTurn = step.function !== null && steps[at - 1]?.item.id !== step.item.id;
        const state = stateOf(briefing, step, now);
        const Icon = ICONS[state];
        const name = stepName(plan, briefing.kind, step.id);
        const spent = spentOn(briefing, step.id, now);
        const isOver = spent > step.minutes * 60_000;
        const face = (
          <>
            <Icon aria-hidden className={styles.icon} />
            <span className={styles.name}>{name}</span>
            <VisuallyHidden>{texts.stepStates[state]}</VisuallyHidden>
            <span className={styles.time} data-over={isOver || undefined}>
              {spent > 0 ? texts.of(timerText(spent), step.minutes) : texts.minutes(step.minutes)}
            </span>
          </>
        );
        return (
          <li key={step.id} data-turn={step.function !== null || undefined}>
            {isFirstTurn && <p className={styles.round}>{step.item.name}</p>}
            {onGo === null || state === 'now' ? (
              <div className={styles.step} data-state={state} {...(state === 'now' && { 'aria-current': 'step' })}>
                {face}
              </div>
            ) : (
              <button type="button" className={styles.step} data-state={state} onClick={() => onGo(step)}>
                <VisuallyHidden>{texts.goToPoint}</VisuallyHidden>
                {face}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function stateOf(briefing: Briefing, { id }: AgendaStep, now: number): keyof typeof ICONS {
  if (briefing.step?.id === id) return 'now';
  return spentOn(briefing, id, now) > 0 ? 'done' : 'later';
}

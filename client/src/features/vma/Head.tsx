import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { IconExercise, IconPhone } from '../../ui/icons.ts';
import { inExercise } from './called.ts';
import styles from './vma.module.css';

/** First on every page of it, on paper too: who sends, and that it is not us [VM1]. In an exercise, whom one does not ring. */
export function Head({ plan, state }: { plan: Plan; state: IncidentState }) {
  const isExercise = inExercise(state);
  const { call, exerciseCall } = plan.vma;
  const Icon = isExercise ? IconExercise : IconPhone;
  return (
    <div className={styles.head} data-exercise={isExercise || undefined}>
      <Icon aria-hidden className={styles.headIcon} />
      <div>
        <p className={styles.headTitle}>
          {isExercise ? texts.exercise(exerciseCall.name.toLocaleLowerCase('sv')) : texts.sendsNothing(call.name)}
        </p>
        <p>{isExercise ? texts.exerciseText : texts.sendsNothingText}</p>
      </div>
    </div>
  );
}

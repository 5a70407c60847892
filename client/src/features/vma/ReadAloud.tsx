import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { Note } from '../../forms/Note.tsx';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { Link } from '../../ui/Link.tsx';
import { calledOf, inExercise, telOf } from './called.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import styles from './vma.module.css';
import type { VmaDraft } from './vma-draft.ts';

export interface ReadAloudProps {
  plan: Plan;
  state: IncidentState;
  draft: VmaDraft;
  /** Who asks: their name and post. */
  requester: { name: string; capacity: string } | null;
  /** What is done beside it; not on paper. */
  actions: ReactNode;
}

/** What is said on the telephone, in big type and in the order in which it is asked for; fits one sheet of paper [VM1]. */
export function ReadAloud({ plan, state, draft, requester, actions }: ReadAloudProps) {
  const isExercise = inExercise(state);
  const called = calledOf(plan, state);
  return (
    <div className={styles.reading}>
      <div className={styles.readingTools}>
        {called.phone !== null && (
          <Link href={telOf(called.phone)} variant="button">
            {texts.call(called.name)} {called.phone}
          </Link>
        )}
        {actions}
      </div>
      {called.phone === null && <Note tone="warn">{isExercise ? texts.noLink : texts.callUnknown}</Note>}
      <p className={styles.quiet}>{texts.readingHelp}</p>
      <ol className={styles.sayings}>
        {isExercise && <li className={styles.exercise}>{texts.exerciseShort}</li>}
        {sayingsOf(plan, draft, requester).map(({ key, words }: Saying) => (
          <li key={key} className={styles.saying}>
            <span className={styles.about}>{texts.says[key]}</span>
            <span className={styles.words}>{words}</span>
          </li>
        ))}
        {isExercise && <li className={styles.exercise}>{texts.exerciseShort}</li>}
      </ol>
    </div>
  );
}

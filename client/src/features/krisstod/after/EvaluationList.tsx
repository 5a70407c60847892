import { afterTexts as texts } from '../../../i18n/krisstod-after.ts';
import { usePeople } from '../../../sync/react.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import styles from '../krisstod.module.css';
import type { LeadProps } from '../lead/lead-props.ts';
import { nameOf } from '../shifts/shift-words.ts';

/** What was answered, by question; a name stands there for those alone who gave theirs [KR7]. */
export function EvaluationList({ own, plan }: LeadProps) {
  const { byId } = usePeople();
  const { evaluations } = own.after;
  if (evaluations.length === 0) return <p className={styles.muted}>{texts.evaluationNone}</p>;
  const said = evaluations.flatMap(({ helper, questions, answers }) =>
    questions.map((question, index) => {
      const text = answers?.[index] ?? texts.removed;
      return { question, text: helper === null ? text : `${text} ${texts.by(nameOf(own.work, helper, byId))}` };
    }),
  );
  return (
    <Disclosure title={texts.evaluation(evaluations.length)}>
      <p className={styles.muted}>{texts.evaluationHelp}</p>
      {plan.krisstod.evaluationQuestions.map(({ id, name }) => {
        const own = said.filter(({ question }) => question === id).map(({ text }) => text);
        if (own.length === 0) return null;
        return (
          <section key={id}>
            <h4 className={styles.heading}>{name}</h4>
            <ul className={styles.list}>
              {own
                .toSorted((one, other) => one.localeCompare(other, 'sv'))
                .map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have said the same
                  <li key={index} className={styles.words}>
                    {text}
                  </li>
                ))}
            </ul>
          </section>
        );
      })}
    </Disclosure>
  );
}

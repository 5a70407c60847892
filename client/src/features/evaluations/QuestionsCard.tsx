import type { EvaluationState } from '@ledningsplats/shared/evaluations/events.ts';
import type { questionsOf } from '@ledningsplats/shared/evaluations/goals.ts';
import { questionSection } from '@ledningsplats/shared/evaluations/sections.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './evaluations.module.css';
import { ReportSection, type ReportSectionProps } from './ReportSection.tsx';

export interface QuestionsCardProps extends Pick<ReportSectionProps, 'stream' | 'releaseAfterMinutes' | 'mayWrite'> {
  questions: ReturnType<typeof questionsOf>;
  sections: EvaluationState['sections'];
}

/** What the scenario asks, and what is answered [OV4]. Nothing where it asks nothing. */
export function QuestionsCard({ questions, sections, ...shared }: QuestionsCardProps) {
  if (questions.length === 0) return null;
  return (
    <Card title={texts.questions} level={3}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.list}>
        {questions.map(({ id, goal, text }, index) => (
          <li key={id} className={styles.observation}>
            <h4 className={styles.question}>{texts.question(index + 1, text || texts.removed)}</h4>
            {goal !== null && <p className={styles.meta}>{`${texts.goal}: ${goal.name || texts.removed}`}</p>}
            <ReportSection
              {...shared}
              section={questionSection(id)}
              name={texts.answerTo(index + 1)}
              help={texts.answerHelp}
              written={sections[questionSection(id)]}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

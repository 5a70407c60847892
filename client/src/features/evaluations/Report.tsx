import type { FiguresReading } from '@ledningsplats/shared/evaluations/evaluation-reading.ts';
import { type EvaluationState, NOTHING_EVALUATED, type Observation } from '@ledningsplats/shared/evaluations/events.ts';
import { byGoal, goalsOf, questionsOf, sectionsOfNone } from '@ledningsplats/shared/evaluations/goals.ts';
import { goalSection, type SectionName } from '@ledningsplats/shared/evaluations/sections.ts';
import type { ReactNode } from 'react';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import { AdoptCard } from './AdoptCard.tsx';
import styles from './evaluations.module.css';
import { InjectTable } from './InjectTable.tsx';
import { ObservationRow } from './ObservationRow.tsx';
import { QuestionsCard } from './QuestionsCard.tsx';
import { ReportSection } from './ReportSection.tsx';
import type { Subject } from './subject.ts';
import { useEvaluating } from './use-evaluating.ts';

/** The report in the order that it is read, written where it stands; `actions` come last, from the one list of them. */
export function Report({
  subject,
  state,
  actions,
}: {
  subject: Subject;
  state: EvaluationState | null;
  actions: ReactNode;
}) {
  const may = useEvaluating(subject);
  const { stream, plan, script, injects } = subject;
  const { sections, observations } = state ?? NOTHING_EVALUATED;
  const goals = goalsOf(plan, script);
  const struck = sectionsOfNone({ sections }, goals, questionsOf(script));
  const shared = { stream, releaseAfterMinutes: plan.picture.releaseAfterMinutes, mayWrite: may('write') };
  const part = (section: SectionName, prefilled?: string, children?: ReactNode) => (
    <Card title={texts.sections[section]} level={3}>
      <ReportSection
        {...shared}
        section={section}
        name={texts.sections[section]}
        help={texts.sectionHelp[section]}
        written={sections[section]}
        prefilled={prefilled}
      >
        {children}
      </ReportSection>
    </Card>
  );
  return (
    <div className={styles.stack}>
      <AdoptCard subject={subject} state={state} mayAdopt={may('adopt')} />
      {part('purpose', script?.purpose)}
      {part('method')}
      {part('course', script?.background, <FiguresOf subject={subject} />)}
      {injects.length > 0 && <InjectTable injects={injects} plan={plan} goals={goals} />}
      {byGoal({ observations }, goals).map(({ goal, observations: seen }) => (
        <Card key={goal?.id ?? ''} title={goal?.name ?? texts.noGoal} level={3}>
          <SeenList subject={subject} observations={seen} />
          {goal !== null && (
            <ReportSection
              {...shared}
              section={goalSection(goal.id)}
              name={texts.conclusionOf(goal.name)}
              help={texts.conclusionHelp}
              written={sections[goalSection(goal.id)]}
            />
          )}
        </Card>
      ))}
      <QuestionsCard {...shared} questions={questionsOf(script)} sections={sections} />
      {struck.length > 0 && (
        <Card title={texts.struckSections} level={3}>
          {struck.map(({ seq, text }) => (
            <p key={seq} className={styles.text}>
              {text ?? texts.removed}
            </p>
          ))}
        </Card>
      )}
      {part('conclusions')}
      {actions}
    </div>
  );
}

function SeenList({ subject, observations }: { subject: Subject; observations: readonly Observation[] }) {
  if (observations.length === 0) return <p className={styles.muted}>{texts.noneOfGoal}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {observations.map((one) => (
        <li key={one.id} className={styles.observation}>
          <ObservationRow subject={subject} observation={one} />
        </li>
      ))}
    </ul>
  );
}

/** What the history says of how it went, by itself. */
function FiguresOf({ subject: { of } }: { subject: Subject }) {
  const reading = useReading<FiguresReading>(`/api/evaluations/${of.kind}/${of.id}/figures`);
  const now = useWorldNow(60_000);
  if (reading.value === null) return <ReadingState reading={reading} title={texts.figuresFailed} />;
  const { figures } = reading.value;
  if (figures.length === 0) return <p className={styles.muted}>{texts.figuresNone}</p>;
  const facts = figures.map(({ term, at, count }) => {
    const words = [count === null ? null : String(count), at === null ? null : formatDateClock(at, now)];
    return { term, value: words.filter((word) => word !== null).join(', ') };
  });
  return (
    <section aria-label={texts.figures}>
      <h4>{texts.figures}</h4>
      <DefinitionFacts layout="list" facts={facts} />
    </section>
  );
}

import { type Proposal, proposals, unsaid } from '@ledningsplats/shared/exercises/cadence.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { DueList } from '../features/exercises/DueList.tsx';
import { ExerciseDialog, type ExerciseStart } from '../features/exercises/ExerciseDialog.tsx';
import { ExerciseItem } from '../features/exercises/ExerciseItem.tsx';
import { dayWords } from '../features/exercises/exercise-words.ts';
import styles from '../features/exercises/exercises.module.css';
import { NextTest } from '../features/exercises/NextTest.tsx';
import { NotExercised } from '../features/exercises/NotExercised.tsx';
import { YearPlan } from '../features/exercises/YearPlan.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useMay } from '../forms/use-self.ts';
import { exerciseTexts as texts } from '../i18n/exercises.ts';
import { useServerNow, useStream } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { IconChevronLeft, IconChevronRight, IconDownload, IconPlus } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';

/** The year's exercises: the next test of the sirens, what is due, and what is planned and held [OV6] [OV7]. */
export function ExercisesPage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const { state, status } = useStream<ExercisesState>('exercises');
  const now = useServerNow(60_000);
  const may = useMay();
  const [moved, setMoved] = useState(0);
  const [start, setStart] = useState<ExerciseStart | null>(null);
  if (plan === null || (state === null && status === 'loading')) return <Skeleton lines={8} />;

  const today = wallOf(now, plan.municipality.timeZone).slice(0, 10);
  const year = Number(today.slice(0, 4)) + moved;
  const open = unsaid(state, today);
  const test = proposals(plan, state, now).find(({ from }) => from === 'vma');
  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1 className={page.title}>{texts.title}</h1>
        <div className={page.tools}>
          {may('PlanExercise') && (
            <Button
              variant="primary"
              icon={<IconPlus aria-hidden />}
              onPress={() => setStart(startOf(plan, null, today))}
            >
              {texts.plan}
            </Button>
          )}
          <Link href="/api/exercises.ics" variant="button" isDownload>
            <IconDownload aria-hidden />
            {texts.download}
          </Link>
        </div>
      </header>
      <NextTest />
      {test !== undefined && may('PlanExercise') && (
        <div className={styles.actions}>
          <Button onPress={() => setStart(startOf(plan, test, today))}>
            {texts.proposeOf(texts.vmaTest, dayWords(test.day, now, plan.municipality.timeZone))}
          </Button>
        </div>
      )}
      <StreamNotes stream="exercises" />
      {open.length > 0 && (
        <Card title={texts.unsaid} accent="warn">
          {open.map((exercise) => (
            <ExerciseItem key={exercise.id} exercise={exercise} plan={plan} now={now} />
          ))}
        </Card>
      )}
      <div className={styles.side}>
        <DueList plan={plan} state={state} now={now} onPropose={(one) => setStart(startOf(plan, one, today))} />
        <NotExercised plan={plan} state={state} now={now} />
      </div>
      <div className={styles.years}>
        <IconButton
          label={texts.previousYear}
          icon={<IconChevronLeft aria-hidden />}
          onPress={() => setMoved(moved - 1)}
        />
        <h2 className={styles.heading} aria-live="polite">
          {year}
        </h2>
        <IconButton
          label={texts.nextYear}
          icon={<IconChevronRight aria-hidden />}
          onPress={() => setMoved(moved + 1)}
        />
      </div>
      <YearPlan year={year} plan={plan} state={state} now={now} />
      {start !== null && (
        <ExerciseDialog key={start.title} plan={plan} start={start} exercise={null} onClose={() => setStart(null)} />
      )}
    </div>
  );
}

/** What the dialog begins with: of a proposal its group and day, two hours before noon; of a test its hour and whose it is. */
function startOf(plan: Plan, proposal: Proposal | null, today: string): ExerciseStart {
  const { kinds, vmaTest } = plan.exercises;
  const day = proposal?.day ?? today;
  const isTest = proposal?.from === 'vma';
  const ofGroup = proposal === null ? '' : texts.proposalTitle(proposal.name);
  return {
    kind: proposal?.kind ?? kinds[0]?.id ?? '',
    groups: proposal?.groups ?? [],
    from: isTest ? `${day}T15:00` : `${day}T09:00`,
    until: isTest ? `${day}T15:30` : `${day}T11:00`,
    organiser: isTest ? 'other' : 'own',
    lead: null,
    title: isTest ? texts.vmaTest : ofGroup,
    organiserName: isTest ? vmaTest.organiser : '',
  };
}

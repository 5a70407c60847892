import type { ReactNode } from 'react';
import type { ShownExercise } from '../features/conduct/use-run.ts';
import { conductTexts as texts } from '../i18n/conduct.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** Lets the exercise's own staff in, and says to others why not [OV2]. */
export function ExerciseGate({ shown, children }: { shown: ShownExercise; children: ReactNode }) {
  if (shown.status === 'loading') return <Skeleton lines={8} />;
  if (shown.status === 'ready' && shown.exercise !== null) return children;
  const isUnknown = shown.exercise === null;
  return (
    <EmptyState
      isPage
      title={isUnknown ? texts.unknownTitle : texts.forbiddenTitle}
      action={
        <Link href={paths.exercises} variant="button">
          {texts.toCalendar}
        </Link>
      }
    >
      {!isUnknown && texts.forbiddenText}
    </EmptyState>
  );
}

import type { ReactNode } from 'react';
import type { ShownExercise } from '../features/conduct/use-run.ts';
import { conductTexts as texts } from '../i18n/conduct.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export interface ExerciseGateProps {
  shown: ShownExercise;
  /** Let in beside the staff: whoever removes words by decision must find them [LG10]. */
  isLetIn?: boolean;
  children: ReactNode;
}

/** Lets the exercise's own staff in, and says to others why not [OV2]: the same on each of its pages. */
export function ExerciseGate({ shown: { status }, isLetIn = false, children }: ExerciseGateProps) {
  if (status === 'loading') return <Skeleton lines={8} />;
  if (status === 'ready' || (isLetIn && status === 'forbidden')) return children;
  const isUnknown = status === 'unknown';
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
      {isUnknown ? texts.unknownText : texts.forbiddenText}
    </EmptyState>
  );
}

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { LinkProblem, linkProblem } from '../features/access/LinkProblem.tsx';
import { SetupForm } from '../features/access/SetupForm.tsx';
import { Note } from '../forms/Note.tsx';
import { accessTexts } from '../i18n/access.ts';
import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { paths } from '../paths.ts';
import { useSync } from '../sync/react.ts';
import type { ReadFailure } from '../sync/sync.ts';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './LinkPage.module.css';

/** Where the one-time link of a new installation leads. */
export function SetupPage({ token }: { token: string }) {
  const { request } = useSync();
  const [, navigate] = useLocation();
  const [state, setState] = useState<'looking' | 'open' | ReadFailure>('looking');
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt says when, not what
  useEffect(() => {
    let isLeft = false;
    void request('GET', `/api/setup/${token}`).then((answer) => {
      if (!isLeft) setState(answer.ok ? 'open' : answer);
    });
    return () => {
      isLeft = true;
    };
  }, [request, token, attempt]);

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header>
          <p className={styles.product}>{accessTexts.product}</p>
          <h1 className={styles.title}>{accessTexts.setupTitle}</h1>
        </header>
        {state === 'looking' && <Skeleton lines={6} />}
        {state === 'open' && (
          <>
            <p>{accessTexts.setupText}</p>
            <SetupForm token={token} onDone={() => navigate(paths.administration)} />
            <p className={styles.muted}>{accessTexts.notClassified}</p>
          </>
        )}
        {typeof state === 'object' && <SetupFailure failure={state} onRetry={() => setAttempt((count) => count + 1)} />}
      </div>
    </main>
  );
}

function SetupFailure({ failure, onRetry }: { failure: ReadFailure; onRetry: () => void }) {
  const problem = linkProblem(failure, accessTexts.linkProblems);
  if (problem !== null) {
    return (
      <LinkProblem
        problem={problem}
        action={
          <Link href={paths.home} variant="button">
            {accessTexts.toLogin}
          </Link>
        }
      />
    );
  }
  const { what, next } = refusalText(failure.code);
  return (
    <Note
      tone="alarm"
      role="alert"
      title={what}
      actions={
        <Button size="small" onPress={onRetry}>
          {formTexts.tryAgain}
        </Button>
      }
    >
      {next}
    </Note>
  );
}

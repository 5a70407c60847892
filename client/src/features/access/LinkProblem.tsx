import type { ReactNode } from 'react';
import type { ReadFailure } from '../../sync/sync.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconLinked } from '../../ui/icons.ts';

interface Problem {
  title: string;
  text: string;
}

/** A one-time link that does not work: what is the matter and what to do. */
export function LinkProblem({ problem, action }: { problem: Problem; action?: ReactNode }) {
  return (
    <div role="alert">
      <EmptyState title={problem.title} icon={<IconLinked aria-hidden />} action={action}>
        {problem.text}
      </EmptyState>
    </div>
  );
}

/** Which of the problems with a link the answer names; null when the failure is not the link's. */
export function linkProblem(
  { code, field, details }: ReadFailure,
  problems: Readonly<Record<string, Problem>>,
): Problem | null {
  const { why, reason } = (details ?? {}) as { why?: string; reason?: string };
  if (code === 'settled') return problems[why ?? 'settled'] ?? problems.settled ?? problems.used ?? null;
  // half a link, as a text message may break it, is no secret at all
  if (code === 'malformed' && field === 'token') return problems.unknown ?? null;
  if (code !== 'not_found') return null;
  return problems[why ?? reason ?? 'unknown'] ?? problems.unknown ?? null;
}

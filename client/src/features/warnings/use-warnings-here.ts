import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type WeighedWarning, weighed } from '@ledningsplats/shared/warnings/loudness.ts';
import { useMemo } from 'react';
import { useWarnings, useWorldNow } from '../../sync/react.ts';
import { usePlanInForce } from '../../sync/use-plan.ts';

export interface WarningsHere {
  /** What touches us most first; null until it has been read. */
  list: readonly WeighedWarning[] | null;
  plan: Plan | null;
  now: number;
}

/** The open warnings as they touch the municipality [WA1]. Followed while the component is mounted. */
export function useWarningsHere(): WarningsHere {
  const { state, status } = useWarnings();
  const plan = usePlanInForce().state?.plan ?? null;
  const now = useWorldNow(30_000);
  // a stream that nothing has been written to has no state
  const open = state?.open ?? (status === 'live' ? NONE : null);
  const list = useMemo(
    () => (open && plan ? weighed(open, plan.municipality.code, plan.warnings, now) : null),
    [open, plan, now],
  );
  return { list, plan, now };
}

const NONE = [] as const;

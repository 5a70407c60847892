import { useCallback } from 'react';
import { usePlan } from '../sync/use-plan.ts';
import { useSelf } from './use-self.ts';

/** Whether what is addressed to a function is one's own to take: as that function, or as the one that is alerted [LG12]. */
export function useMayTake(): (addressedTo: string) => boolean {
  const { function: seat } = useSelf();
  const alerts = usePlan().state?.plan.trays.alerts ?? null;
  return useCallback((addressedTo) => seat !== null && (seat === addressedTo || seat === alerts), [seat, alerts]);
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { createContext, createElement, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useSelected, useStream, useSync } from './react.ts';
import type { PlanShown } from './shown.ts';

const BoundVersion = createContext<number | null>(null);

/** Whatever stands inside is about this incident, and `usePlan` answers the plan that it was registered under. */
export function IncidentPlan({ incident, children }: { incident: string | null; children: ReactNode }): ReactNode {
  const stream = incident === null ? '' : incidentStream(incident);
  const version = useSelected(
    ({ streams }) => (streams[stream]?.state as IncidentState | null | undefined)?.incident.planVersion ?? null,
  );
  return createElement(BoundVersion, { value: version }, children);
}

/**
 * The municipality's words and levels where it is asked: on an incident's pages the plan that the incident was registered
 * under, elsewhere the one in force.
 */
export function usePlan(): PlanShown {
  return usePlanOf(useContext(BoundVersion));
}

/** The plan that holds now, whatever incident is on screen. */
export function usePlanInForce(): PlanShown {
  return useStream<PlanState>('plan');
}

/** A version of the plan; the one in force for null. The state is null until the version has been read. */
export function usePlanOf(version: number | null): PlanShown {
  const { plans } = useSync();
  const inForce = usePlanInForce();
  const isInForce = version === null || inForce.state === null || inForce.state.version === version;
  const kept = useSelected((state) => (isInForce ? null : (state.plans[version] ?? null)));
  useEffect(() => {
    if (!isInForce) plans.want(version);
  }, [plans, version, isInForce]);
  return useMemo(() => {
    if (isInForce) return inForce;
    return { ...inForce, state: kept, status: kept ? inForce.status : 'loading' };
  }, [isInForce, inForce, kept]);
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { ContinuityState } from '@ledningsplats/shared/losses/telling/events.ts';
import { type ServiceCounts, type Touched, touchedServices } from '@ledningsplats/shared/losses/touched-services.ts';
import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import { useEffect, useMemo } from 'react';
import { useReading } from '../../forms/use-reading.ts';
import { useServerNow, useStream } from '../../sync/react.ts';

/**
 * The services that an incident's losses touch, for those who may read the register; null until it has come [KO2].
 *
 * @param own The incident's part for what services tell.
 */
export function useTouched(
  own: string,
  state: IncidentState,
  nearMinutes: number,
): { touched: Touched | null; now: number } {
  const { state: continuity } = useStream<ContinuityState>(own);
  const { state: register, status } = useStream<ServicesState>('services');
  const now = useServerNow(30_000);
  const isRead = register !== null || status === 'live';
  const { losses, shapes } = state;
  const told = continuity?.told;
  const touched = useMemo(
    () => (isRead ? touchedServices({ losses, shapes }, register, { ...(told && { told }), now, nearMinutes }) : null),
    [told, isRead, losses, shapes, register, now, nearMinutes],
  );
  return { touched, now };
}

/** How many, for those who may not read which [KO3]: the server counts. Asked anew each minute, and when what is lost changes. */
export function useServiceCounts(stream: string, { losses, shapes }: IncidentState): ServiceCounts | null {
  const { value, refresh } = useReading<ServiceCounts>(`/api/streams/${encodeURIComponent(stream)}/service-counts`);
  const now = useServerNow(60_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that they changed says when, not what
  useEffect(refresh, [refresh, now, losses, shapes]);
  return value;
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { lowFuel } from '../features/places/operations/low-fuel.ts';
import { operationTexts } from '../i18n/place-operations.ts';
import { paths } from '../paths.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { formatWhen } from '../ui/format-time.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/**
 * On every page of an incident: when a place's fuel becomes low, and again when it is gone, it is told at once [PL6].
 * What was low when the page was opened stands in the list and beside its name in the menu.
 */
export function FuelWatch({ incident }: { incident: string }) {
  const state = useSelected((all) => (all.streams[incidentStream(incident)]?.state ?? null) as IncidentState | null);
  const plan = usePlan().state?.plan ?? null;
  const now = useServerNow(30_000);
  const marked = useMarked(incident);
  const [, navigate] = useLocation();
  const told = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (state === null || plan === null) return;
    const low = lowFuel(state, now, plan.places.fuelWarnHours);
    const before = told.current;
    told.current = new Set(low.map(({ place, tone }) => `${place.id} ${tone}`));
    if (before === null) return;
    for (const { place, tone, left, emptyAt } of low.filter((one) => !before.has(`${one.place.id} ${one.tone}`))) {
      const text =
        emptyAt === null ? null : operationTexts.fuelToastText(operationTexts.hours(left), formatWhen(emptyAt, now));
      showToast({
        tone: 'warn',
        title: marked(tone === 'out' ? operationTexts.fuelToastOut(place.name) : operationTexts.fuelToast(place.name)),
        action: { label: operationTexts.show, onPress: () => navigate(paths.operatedPlace(incident, place.id)) },
        ...(text !== null && tone !== 'out' && { text }),
      });
    }
  }, [state, plan, now, incident, marked, navigate]);
  return null;
}

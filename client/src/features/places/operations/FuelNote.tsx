import { fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Chip } from '../../../ui/Chip.tsx';

/** What is left of the fuel, running down by the clock; loud in good time before it is gone [PL6]. */
export function FuelNote({ place: { fuel }, warnHours }: { place: OperatedPlace; warnHours: number }) {
  const now = useServerNow(60_000);
  if (fuel === null) return <span>{operationTexts.noPower}</span>;
  const { left, tone } = fuelStanding(fuel, now, warnHours);
  const hours = operationTexts.hours(left);
  if (tone === 'out') return <Chip tone="alarm">{operationTexts.fuelOut}</Chip>;
  if (tone === 'low') return <Chip tone="warn">{operationTexts.fuelLow(hours)}</Chip>;
  return <span>{fuel.isRunning ? operationTexts.fuelLeft(hours) : operationTexts.fuelOff(hours)}</span>;
}

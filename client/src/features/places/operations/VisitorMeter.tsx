import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { Meter } from '../../../ui/Meter.tsx';

/** From here the end is near enough to be told. */
const NEARLY_FULL = 0.8;

/** How many are there of how many there is room for: over is said in words, and the bar is full. */
export function VisitorMeter({ place, capacity }: { place: OperatedPlace; capacity: number | null }) {
  const count = visitorsNow(place.counts);
  if (capacity === null || capacity === 0) return operationTexts.visitors(count);
  const over = count - capacity;
  const text = operationTexts.visitorsOf(count, capacity);
  return (
    <Meter
      label={operationTexts.visitorsAt(place.name)}
      isLabelHidden
      value={Math.min(count, capacity)}
      max={capacity}
      text={over > 0 ? `${text} · ${operationTexts.over(over)}` : text}
      tone={toneOf(count / capacity)}
    />
  );
}

function toneOf(share: number) {
  if (share >= 1) return 'alarm';
  return share >= NEARLY_FULL ? 'warn' : 'ok';
}

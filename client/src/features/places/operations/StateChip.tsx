import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { Chip, type ChipTone } from '../../../ui/Chip.tsx';
import { IconArrowRight, IconClose, IconPending } from '../../../ui/icons.ts';

const TONES: Readonly<Record<PlaceState, ChipTone>> = {
  closed: 'neutral',
  preparing: 'warn',
  open: 'ok',
  full: 'alarm',
  closing: 'info',
};

/** A place's state by word, shape and colour, so that none of the three is needed to tell it apart. */
export function StateChip({ state }: { state: PlaceState }) {
  return (
    <Chip tone={TONES[state]} icon={iconOf(state)}>
      {operationTexts.states[state]}
    </Chip>
  );
}

/** Those whose tone has a shape of another meaning get one of their own. */
function iconOf(state: PlaceState) {
  if (state === 'preparing') return <IconPending aria-hidden />;
  if (state === 'closing') return <IconArrowRight aria-hidden />;
  return state === 'closed' ? <IconClose aria-hidden /> : undefined;
}

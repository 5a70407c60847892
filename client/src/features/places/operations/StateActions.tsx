import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { stepsFrom } from '@ledningsplats/shared/places/opening.ts';
import type { OperatedPlace, PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useGive } from '../../../forms/use-give.ts';
import { useMay } from '../../../forms/use-self.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { Button, type ButtonProps } from '../../../ui/Button.tsx';
import { ClosePlaceDialog } from './ClosePlaceDialog.tsx';
import { OpenPlaceDialog } from './OpenPlaceDialog.tsx';
import styles from './StatePanel.module.css';

export interface StateActionsProps {
  incident: IncidentShown;
  state: IncidentState;
  place: OperatedPlace;
  plan: Plan;
  isAtWork: boolean;
  /** Of the steps: for the thumb on the place's own page. */
  size: NonNullable<ButtonProps['size']>;
}

/** The next step of a place: one touch where it follows from what is decided, else the decision. Nothing where none is. */
export function StateActions({ incident, state, place, plan, isAtWork, size }: StateActionsProps) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<'open' | 'close' | null>(null);
  const { id, name } = place;
  const isOpen = state.incident.lifecycle === 'open';
  const canOpen = isOpen && may('OpenPlace') && (place.state === 'closed' || place.state === 'closing');
  const canClose = isAtWork && may('ClosePlace') && place.state !== 'closing';
  const steps = isAtWork && may('ChangePlaceState') ? stepsFrom(place.state) : [];
  const dialog = { stream: incident.stream, state, plan, onClose: () => setOpen(null) };

  function handleStep(to: PlaceState) {
    const done = { done: operationTexts.stepDone(name, operationTexts.states[to]) };
    give('ChangePlaceState', incident.stream, { place: id, from: place.state, to }, {}, done);
  }

  return (
    <>
      {(steps.length > 0 || canOpen || canClose) && (
        <div className={styles.buttons}>
          {steps.map((to) => (
            <Button
              key={to}
              size={size}
              variant={to === 'full' ? 'secondary' : 'primary'}
              onPress={() => handleStep(to)}
            >
              {stepWords(place.state, to)}
            </Button>
          ))}
          {canOpen && (
            <Button onPress={() => setOpen('open')}>
              {place.state === 'closed' ? operationTexts.open : operationTexts.reopen}
            </Button>
          )}
          {canClose && <Button onPress={() => setOpen('close')}>{operationTexts.close}</Button>}
        </div>
      )}
      {open === 'open' && <OpenPlaceDialog {...dialog} place={id} />}
      {open === 'close' && <ClosePlaceDialog {...dialog} place={place} />}
    </>
  );
}

function stepWords(from: PlaceState, to: PlaceState): string {
  const { steps, states } = operationTexts;
  if (from === 'full') return steps.notFull;
  return to === 'open' || to === 'full' || to === 'closed' ? steps[to] : states[to];
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { stepsFrom } from '@ledningsplats/shared/places/opening.ts';
import type { OperatedPlace, PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { personName } from '../../../forms/person-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { useMay } from '../../../forms/use-self.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { ClosePlaceDialog } from './ClosePlaceDialog.tsx';
import { OpenPlaceDialog } from './OpenPlaceDialog.tsx';
import { StateChip } from './StateChip.tsx';
import styles from './StatePanel.module.css';

export interface StatePanelProps {
  incident: IncidentShown;
  state: IncidentState;
  place: OperatedPlace;
  plan: Plan;
  isAtWork: boolean;
}

/** What the place is, since when, and the next step: one touch where it follows from what is decided, else the decision. */
export function StatePanel({ incident, state, place, plan, isAtWork }: StatePanelProps) {
  const give = useGive();
  const may = useMay();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [open, setOpen] = useState<'open' | 'close' | null>(null);
  const { id, name, owner } = place;
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
    <Card title={operationTexts.stateHeading} aside={<StateChip state={place.state} />}>
      <div className={styles.panel}>
        <p className={styles.muted}>{operationTexts.since(formatWhen(place.since, now), personName(byId, place.by))}</p>
        {owner !== null && place.state !== 'closed' && (
          <p>
            {operationTexts.handedTo(
              owner.person === null ? functionOf(plan, owner.function) : personName(byId, owner.person),
            )}
          </p>
        )}
        {(steps.length > 0 || canOpen || canClose) && (
          <div className={styles.buttons}>
            {steps.map((to) => (
              <Button
                key={to}
                size="huge"
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
      </div>
      {open === 'open' && <OpenPlaceDialog {...dialog} place={id} />}
      {open === 'close' && <ClosePlaceDialog {...dialog} place={place} />}
    </Card>
  );
}

function stepWords(from: PlaceState, to: PlaceState): string {
  const { steps, states } = operationTexts;
  if (from === 'full') return steps.notFull;
  return to === 'open' || to === 'full' || to === 'closed' ? steps[to] : states[to];
}

function functionOf(plan: Plan, id: string | null): string {
  return plan.functions.find((one) => one.id === id)?.name ?? '';
}

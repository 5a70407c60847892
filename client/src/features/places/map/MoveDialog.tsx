import { distanceBetween } from '@ledningsplats/shared/geo/distance.ts';
import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ComponentType, useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { Note } from '../../../forms/Note.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { placeTexts } from '../../../i18n/places.ts';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { Button } from '../../../ui/Button.tsx';
import type { ChooserMapProps } from '../PositionField.tsx';
import { placeForm, placeInput } from '../place-form.ts';
import { placeName } from '../place-words.ts';
import { positionWords } from '../position-words.ts';

export interface MoveDialogProps {
  place: Place;
  plan: Plan;
  ChooserMap: ComponentType<ChooserMapProps>;
  onClose: () => void;
}

/** A place is moved on the map: nothing is saved until it is said where to, and how far that is. */
export function MoveDialog({ place, plan, ChooserMap, onClose }: MoveDialogProps) {
  const give = useGive();
  const [before] = useState(place);
  const [position, setPosition] = useState<Position | null>(before.position);
  const [isTried, setTried] = useState(false);
  const isMoved = position !== null && position !== before.position;
  const name = placeName(before);

  function handleSubmit() {
    const { facts, texts } = placeInput(placeForm(before, String), before);
    const moved = { ...facts, contacts: before.contacts, position };
    give('ChangePlace', 'places', { place: before.id, from: before.seq, ...moved }, texts, {
      done: placesMapTexts.moveDone,
    });
    onClose();
  }

  return (
    <FormDialog
      title={placesMapTexts.moveTitle(name)}
      size="wide"
      isDirty={isMoved}
      check={() => {
        setTried(true);
        return isMoved;
      }}
      submit={
        <Button type="submit" variant="primary">
          {placesMapTexts.moveSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <ChooserMap name={name} kind={before.kind} plan={plan} value={position} onChoose={setPosition} />
      <div role="status">
        <p>{position === null ? placesMapTexts.notChosen : positionWords(position)}</p>
        <p>
          {isMoved && before.position !== null
            ? placesMapTexts.moved(operationTexts.metres(distanceBetween(before.position, position)))
            : placesMapTexts.notMoved}
        </p>
      </div>
      {position !== null && !isWithin(position, plan.municipality.bounds) && (
        <Note tone="warn" role="status">
          {placeTexts.positionOutside}
        </Note>
      )}
      {isTried && !isMoved && (
        <Note tone="alarm" role="alert">
          {placesMapTexts.moveMissing}
        </Note>
      )}
    </FormDialog>
  );
}

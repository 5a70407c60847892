import type { Place } from '@ledningsplats/shared/places/events.ts';
import { type PlaceSheetReading, SHEETS_AT_ONCE } from '@ledningsplats/shared/places/sheet-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { placeSheetTexts } from '../../../i18n/place-sheets.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { kindName, placeName } from '../place-words.ts';
import styles from './SheetChoice.module.css';
import { numbersByPlace, type Printed, type SheetsView } from './use-sheets.ts';

export interface SheetChoiceProps {
  places: readonly Place[];
  sheets: readonly PlaceSheetReading[];
  plan: Plan;
  /** The place that the page was opened for. */
  first: string | null;
  print: SheetsView['print'];
  onMade: (made: Printed) => void;
}

/** For which places, and whether the old sheets are to hold. */
export function SheetChoice({ places, sheets, plan, first, print, onMade }: SheetChoiceProps) {
  const numbers = numbersByPlace(sheets);
  const [chosen, setChosen] = useState<readonly string[]>(() => (first === null ? [] : [first]));
  const [isReplacing, setReplacing] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const without = places.filter(({ id }) => !numbers.has(id)).map(({ id }) => id);
  // one that somebody has retired meanwhile is no longer in the list
  const still = chosen.filter((id) => places.some((place) => place.id === id));
  const hasOld = still.some((id) => numbers.has(id));
  const fault = faultOf(still.length);

  async function handleMake() {
    setTried(true);
    if (fault !== null || isMaking) return;
    setMaking(true);
    setFailure(null);
    const answer = await print(still, isReplacing && hasOld);
    setMaking(false);
    if (answer.ok) onMade(answer.value);
    else setFailure(answer);
  }

  return (
    <form
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault();
        void handleMake();
      }}
    >
      <fieldset className={styles.places}>
        <legend>{placeSheetTexts.which}</legend>
        <div className={styles.ways}>
          <Button size="small" onPress={() => setChosen(places.map(({ id }) => id))}>
            {placeSheetTexts.all}
          </Button>
          {without.length > 0 && without.length < places.length && (
            <Button size="small" onPress={() => setChosen(without)}>
              {placeSheetTexts.without(without.length)}
            </Button>
          )}
          <Button size="small" onPress={() => setChosen([])}>
            {placeSheetTexts.none}
          </Button>
        </div>
        <div className={styles.list}>
          {places.map((place) => {
            const own = numbers.get(place.id);
            const words = own === undefined ? placeSheetTexts.hasNone : placeSheetTexts.has(own);
            return (
              <Checkbox
                key={place.id}
                variant="card"
                description={`${kindName(plan, place.kind)} · ${words}`}
                isSelected={still.includes(place.id)}
                onChange={(isChosen) =>
                  setChosen(isChosen ? [...still, place.id] : still.filter((id) => id !== place.id))
                }
              >
                {placeName(place)}
              </Checkbox>
            );
          })}
        </div>
      </fieldset>
      {hasOld && (
        <Checkbox isSelected={isReplacing} onChange={setReplacing} description={placeSheetTexts.replaceText}>
          {placeSheetTexts.replace}
        </Checkbox>
      )}
      {isTried && fault !== null && <Note tone="alarm" role="alert" title={fault} />}
      {failure !== null && (
        <Note tone="alarm" role="alert" title={placeSheetTexts.notMade}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      <div>
        <WorkingButton type="submit" variant="primary" isWorking={isMaking} workingText={placeSheetTexts.making}>
          {placeSheetTexts.make(still.length)}
        </WorkingButton>
      </div>
    </form>
  );
}

function faultOf(count: number): string | null {
  if (count === 0) return placeSheetTexts.chooseOne;
  return count > SHEETS_AT_ONCE ? placeSheetTexts.tooMany(SHEETS_AT_ONCE) : null;
}

import type { Place } from '@ledningsplats/shared/places/events.ts';
import { useGive } from '../../forms/use-give.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { placeTexts } from '../../i18n/places.ts';
import { placeName } from './place-words.ts';

/** A place that is used no more; its history stays readable, and the reason stands in it. */
export function RetireDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const give = useGive();
  return (
    <WordsDialog
      title={placeTexts.retireTitle(placeName(place))}
      label={placeTexts.retireReason}
      missing={placeTexts.retireReasonMissing}
      submit={placeTexts.retireSubmit}
      variant="alarm"
      onSay={(reason) =>
        give('RetirePlace', 'places', { place: place.id }, { reason }, { done: placeTexts.retireDone })
      }
      onClose={onClose}
    >
      <p>{placeTexts.retireText}</p>
    </WordsDialog>
  );
}

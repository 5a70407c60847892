import type { Place } from '@ledningsplats/shared/places/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { placeTexts } from '../../i18n/places.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { placeName } from './place-words.ts';

/** A place that is used no more; its history stays readable, and the reason stands in it. */
export function RetireDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const give = useGive();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const said = reason.trim();

  function handleSubmit() {
    give('RetirePlace', 'places', { place: place.id }, { reason: said }, { done: placeTexts.retireDone });
    onClose();
  }

  return (
    <FormDialog
      title={placeTexts.retireTitle(placeName(place))}
      size="narrow"
      isDirty={reason !== ''}
      check={() => {
        setTried(true);
        return said !== '';
      }}
      submit={
        <Button type="submit" variant="alarm">
          {placeTexts.retireSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{placeTexts.retireText}</p>
      <TextArea
        label={placeTexts.retireReason}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        minRows={2}
        autoFocus
        isRequired
        errorMessage={isTried && said === '' ? placeTexts.retireReasonMissing : undefined}
      />
    </FormDialog>
  );
}

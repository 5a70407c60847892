import { REMOVAL_WHYS, type RemovalWhy } from '@ledningsplats/shared/log/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { removalTexts } from '../../i18n/removal.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Takes away for good what an entry, a handover's note or a reason says, by a recorded decision [LG10]. */
export function RemoveDutyDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const give = useGive();
  const self = useSelf();
  const [why, setWhy] = useState<RemovalWhy | null>(null);
  const [capacity, setCapacity] = useState(self.title);
  const [reference, setReference] = useState('');
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isWhole = why !== null && capacity.trim() !== '' && reference.trim() !== '';
  const missing = (text: string, words: string) => (isTried && text.trim() === '' ? words : undefined);

  function handleConfirm() {
    if (why === null) return;
    const content = { capacity: capacity.trim(), reference: reference.trim() };
    give('RemoveDutyWords', 'duty', { item, why }, content, { done: dutyLogTexts.removeDone });
    onClose();
  }

  return (
    <>
      <FormDialog
        title={dutyLogTexts.removeTitle}
        isDirty={why !== null || reference !== ''}
        check={() => {
          setTried(true);
          return isWhole;
        }}
        submit={
          <Button type="submit" variant="alarm">
            {removalTexts.submit}
          </Button>
        }
        onSubmit={() => setAsking(true)}
        onClose={onClose}
      >
        <Note tone="alarm" title={removalTexts.finalTitle}>
          {dutyLogTexts.removeText}
        </Note>
        <RadioCards
          label={removalTexts.why}
          value={why}
          onChange={setWhy}
          options={REMOVAL_WHYS.map((value) => ({ value, ...removalTexts.whyChoices[value] }))}
          errorMessage={isTried && why === null ? removalTexts.whyMissing : undefined}
          isRequired
        />
        <TextField
          label={removalTexts.capacity}
          description={removalTexts.capacityHelp}
          value={capacity}
          onChange={setCapacity}
          maxLength={200}
          autoComplete="off"
          errorMessage={missing(capacity, removalTexts.capacityMissing)}
        />
        <TextField
          label={removalTexts.reference}
          description={removalTexts.referenceHelp}
          value={reference}
          onChange={setReference}
          maxLength={200}
          autoComplete="off"
          errorMessage={missing(reference, removalTexts.referenceMissing)}
        />
      </FormDialog>
      <ConfirmDialog
        isOpen={isAsking}
        title={dutyLogTexts.removeConfirm}
        confirmLabel={dutyLogTexts.removeSubmit}
        onConfirm={handleConfirm}
        onCancel={() => setAsking(false)}
      >
        {removalTexts.finalTitle}
      </ConfirmDialog>
    </>
  );
}

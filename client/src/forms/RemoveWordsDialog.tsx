import { REMOVAL_WHYS, type RemovalWhy } from '@ledningsplats/shared/log/events.ts';
import { type ReactNode, useState } from 'react';
import { removalTexts } from '../i18n/removal.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FormDialog } from './FormDialog.tsx';
import { Note } from './Note.tsx';
import { useSelf } from './use-self.ts';

export interface RemoveWordsDialogProps {
  /** What goes, and what is left. */
  children: ReactNode;
  onRemove: (why: RemovalWhy, decided: { capacity: string; reference: string }) => void;
  onClose: () => void;
}

/** Takes a text away for good, by a recorded decision: why, in which capacity and where it stands [LG10]. */
export function RemoveWordsDialog({ children, onRemove, onClose }: RemoveWordsDialogProps) {
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
    onRemove(why, { capacity: capacity.trim(), reference: reference.trim() });
    onClose();
  }

  return (
    <>
      <FormDialog
        title={removalTexts.wordsTitle}
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
          {children}
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
        title={removalTexts.wordsConfirm}
        confirmLabel={removalTexts.wordsSubmit}
        onConfirm={handleConfirm}
        onCancel={() => setAsking(false)}
      >
        {removalTexts.finalTitle}
      </ConfirmDialog>
    </>
  );
}

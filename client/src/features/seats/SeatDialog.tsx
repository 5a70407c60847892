import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { NO_PERSON, namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { SeatsProps } from './seat-words.ts';

export interface SeatDialogProps extends SeatsProps {
  /** Plan id. */
  function: string;
  isAssistant: boolean;
  onClose: () => void;
}

/** Whoever leads the staff seats somebody: of the register, or an outsider by name [ST1]. */
export function SeatDialog({ stream, plan, function: of, isAssistant, onClose }: SeatDialogProps) {
  const give = useGive();
  const [who, setWho] = useState(NO_PERSON);
  const [isRemote, setRemote] = useState(false);
  const [isTried, setTried] = useState(false);
  const { person, name } = namedPerson(who);
  const isNobody = person === null && name === undefined;
  const title = functionName(plan, of);

  return (
    <FormDialog
      title={isAssistant ? texts.besideTitle(title) : texts.seatTitle(title)}
      size="narrow"
      isDirty={who.text !== ''}
      check={() => {
        setTried(true);
        return !isNobody;
      }}
      onSubmit={() => {
        const content = name === undefined ? {} : { name };
        give('TakeSeat', stream, { function: of, person, isAssistant, isRemote }, content, {
          done: texts.seated(title),
        });
        onClose();
      }}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {texts.seat}
        </Button>
      }
    >
      <PersonField
        label={texts.who}
        description={texts.whoHelp}
        value={who}
        onChange={setWho}
        isRequired
        autoFocus
        errorMessage={isTried && isNobody ? texts.whoMissing : undefined}
      />
      <Checkbox isSelected={isRemote} onChange={setRemote}>
        {texts.isRemote}
      </Checkbox>
    </FormDialog>
  );
}

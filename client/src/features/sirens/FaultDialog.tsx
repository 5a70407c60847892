import type { SirenFault } from '@ledningsplats/shared/sirens/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { readWall } from '../../forms/typed-wall.ts';
import { choiceWords, useChoosable } from '../../forms/use-choosable.ts';
import { useGive } from '../../forms/use-give.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface FaultDialogProps {
  fault: SirenFault;
  /** The siren's. */
  name: string;
  onClose: () => void;
}

/** Who of ours follows a fault up, and when it is to be whole [PL8]. */
export function FaultDialog({ fault, name, onClose }: FaultDialogProps) {
  const give = useGive();
  const people = useChoosable();
  const [owner, setOwner] = useState(fault.owner ?? '');
  const [due, setDue] = useState(fault.due ?? '');
  const [isTried, setTried] = useState(false);
  const date = due.trim() === '' ? null : (readWall(`${due.trim()} 00:00`)?.slice(0, 10) ?? 'unread');
  const isSame = (fault.owner ?? '') === owner && fault.due === date;

  return (
    <FormDialog
      title={texts.changeTitle(name)}
      size="narrow"
      isDirty={!isSame}
      check={() => {
        setTried(true);
        return date !== 'unread';
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={() => {
        const data = { fault: fault.id, owner: owner === '' ? null : owner, due: date };
        if (!isSame) give('ChangeSirenFault', 'sirens', data, {}, { done: texts.changeDone(name) });
        onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={texts.followedBy}
        value={owner}
        options={[
          { value: '', label: texts.nobody },
          ...people.map((person) => ({ value: person.id, label: choiceWords(person) })),
        ]}
        onChange={setOwner}
      />
      <TextField
        label={texts.due}
        description={texts.dueHelp}
        value={due}
        maxLength={20}
        onChange={setDue}
        errorMessage={isTried && date === 'unread' ? texts.dueFault : undefined}
      />
    </FormDialog>
  );
}

import type { Briefing } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { NO_PERSON, namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';

/** No plan id is empty. */
const NONE = '';

export interface AddAttendeeDialogProps {
  stream: string;
  plan: Plan;
  briefing: Briefing;
  onClose: () => void;
}

/** Somebody without a screen here, by the register or by name, and for which function. */
export function AddAttendeeDialog({ stream, plan, briefing, onClose }: AddAttendeeDialogProps) {
  const give = useGive();
  const [who, setWho] = useState(NO_PERSON);
  const [seat, setSeat] = useState(NONE);
  const [way, setWay] = useState<'site' | 'remote'>('site');
  const [isTried, setTried] = useState(false);
  const { person, name } = namedPerson(who);
  const isMissing = person === null && name === undefined;

  function handleSubmit() {
    const mark = { person, attendee: null, function: seat === NONE ? null : seat, way };
    const data = { briefing: briefing.id, marks: [mark] };
    give('AttendBriefing', stream, data, { names: [name ?? ''] }, { done: texts.attendDone });
    onClose();
  }

  return (
    <FormDialog
      title={texts.addTitle}
      size="narrow"
      isDirty={who.text !== ''}
      check={() => {
        setTried(true);
        return !isMissing;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.addSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <PersonField
        label={texts.addWho}
        value={who}
        onChange={setWho}
        except={briefing.present.map((one) => one.person)}
        isRequired
        autoFocus
        errorMessage={isTried && isMissing ? texts.addWhoMissing : undefined}
      />
      <Select
        label={texts.addFunction}
        value={seat}
        options={[
          { value: NONE, label: texts.addNoFunction },
          ...plan.functions.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={setSeat}
      />
      <Select
        label={texts.addWay}
        value={way}
        options={[
          { value: 'site', label: texts.ways.site },
          { value: 'remote', label: texts.ways.remote },
        ]}
        onChange={setWay}
      />
    </FormDialog>
  );
}

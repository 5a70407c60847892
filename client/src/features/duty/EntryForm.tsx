import { useState } from 'react';
import { CheckedForm } from '../../forms/CheckedForm.tsx';
import { SinceField } from '../../forms/SinceField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { useDraft } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Duty.module.css';

interface EntryDraft {
  what: string;
  caller: string;
  done: string;
  at: number | null;
  isRead: boolean;
}
const EMPTY: EntryDraft = { what: '', caller: '', done: '', at: null, isRead: true };

/** A call, while it is still in the ear: what, who, what was done [TB6]. Kept on the device until it is saved [LG4]. */
export function EntryForm() {
  const give = useGive();
  const { value, write, clear } = useDraft<EntryDraft>('duty#entry', EMPTY);
  const [isTried, setTried] = useState(false);
  // the time field keeps what was typed in it: a new entry has a new one
  const [count, setCount] = useState(0);
  const edit = (patch: Partial<EntryDraft>) => write({ ...value, ...patch });

  function handleSave() {
    const caller = value.caller.trim();
    const done = value.done.trim();
    const content = { what: value.what.trim(), ...(caller !== '' && { caller }), ...(done !== '' && { done }) };
    const occurredAt = value.at ?? undefined;
    give('WriteDutyEntry', 'duty', {}, content, { occurredAt, done: dutyLogTexts.saved });
    setTried(false);
    setCount(count + 1);
    clear();
  }

  return (
    <Card title={dutyLogTexts.write} accent="action">
      <CheckedForm
        className={styles.form}
        check={() => {
          setTried(true);
          return value.what.trim() !== '' && value.isRead;
        }}
        onSubmit={handleSave}
      >
        <TextArea
          label={dutyLogTexts.what}
          value={value.what}
          onChange={(what) => edit({ what })}
          maxLength={6000}
          minRows={2}
          errorMessage={isTried && value.what.trim() === '' ? dutyLogTexts.whatMissing : undefined}
        />
        <TextField
          label={dutyLogTexts.caller}
          description={dutyLogTexts.callerHelp}
          value={value.caller}
          onChange={(caller) => edit({ caller })}
          maxLength={200}
          autoComplete="off"
        />
        <TextArea
          label={dutyLogTexts.done}
          value={value.done}
          onChange={(done) => edit({ done })}
          maxLength={2000}
          minRows={1}
        />
        <SinceField
          key={count}
          label={dutyLogTexts.when}
          since={{ at: value.at, isRead: value.isRead }}
          isTried={isTried}
          onChange={edit}
        />
        <Button type="submit" variant="primary" size="huge">
          {dutyLogTexts.save}
        </Button>
      </CheckedForm>
    </Card>
  );
}

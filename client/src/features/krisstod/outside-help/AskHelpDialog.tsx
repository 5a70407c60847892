import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { identityFault } from '../../../forms/identity-fault.ts';
import { useGive } from '../../../forms/use-give.ts';
import { helpTexts as texts } from '../../../i18n/outside-help.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { SayHint } from '../SayHint.tsx';
import type { ShiftsProps } from '../shifts/shift-words.ts';

const MOST = 500;
/** In the list of organisations; no plan id begins so. */
const OTHER = '-';

/** Whom one has asked, for what [KR4]: it is noted here and asked by telephone. */
export function AskHelpDialog({ stream, plan, onClose }: ShiftsProps & { onClose: () => void }) {
  const give = useGive();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [who, setWho] = useState('');
  const [contact, setContact] = useState('');
  const [number, setNumber] = useState('');
  const [covers, setCovers] = useState('');
  const [isTried, setTried] = useState(false);
  const bare = number.trim();
  const isCounted = bare === '' || (/^[1-9]\d{0,2}$/.test(bare) && Number(bare) <= MOST);
  const fault = (text: string, missing?: string) =>
    identityFault(text) ?? (isTried && text.trim() === '' ? missing : undefined);
  const isWhole =
    organisation !== null &&
    isCounted &&
    who.trim() !== '' &&
    covers.trim() !== '' &&
    [who, contact, covers].every((text) => identityFault(text) === undefined);

  function handleSubmit() {
    const data = {
      organisation: organisation === OTHER ? null : organisation,
      count: bare === '' ? null : Number(bare),
    };
    const reached = contact.trim();
    const content = { who: who.trim(), ...(reached !== '' && { contact: reached }), covers: covers.trim() };
    give('AskOutsideHelp', stream, data, content, { done: texts.asked });
    onClose();
  }

  return (
    <FormDialog
      title={texts.askTitle}
      isDirty={`${who}${contact}${covers}` !== ''}
      check={() => {
        setTried(true);
        return isWhole;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.askSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{texts.askNote}</p>
      <SayHint plan={plan} />
      <Select
        label={texts.organisation}
        value={organisation}
        placeholder={texts.choose}
        options={[
          ...plan.krisstod.organisations.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: texts.other },
        ]}
        onChange={setOrganisation}
        isRequired
        errorMessage={isTried && organisation === null ? texts.organisationMissing : undefined}
      />
      <TextField
        label={texts.who}
        description={texts.whoHelp}
        value={who}
        onChange={setWho}
        maxLength={200}
        autoComplete="off"
        isRequired
        errorMessage={fault(who, texts.whoMissing)}
      />
      <TextField
        label={texts.contact}
        value={contact}
        onChange={setContact}
        maxLength={200}
        autoComplete="off"
        errorMessage={fault(contact)}
      />
      <TextField
        label={texts.count}
        value={number}
        onChange={setNumber}
        inputMode="numeric"
        autoComplete="off"
        errorMessage={isTried && !isCounted ? texts.countFault : undefined}
      />
      <TextArea
        label={texts.covers}
        description={texts.coversHelp}
        value={covers}
        onChange={setCovers}
        maxLength={2_000}
        minRows={2}
        isRequired
        errorMessage={fault(covers, texts.coversMissing)}
      />
    </FormDialog>
  );
}

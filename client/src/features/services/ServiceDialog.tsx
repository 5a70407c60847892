import { type Position, positionText } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService, ServiceNeed } from '@ledningsplats/shared/services/events.ts';
import { type ComponentType, useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { PersonField } from '../../forms/PersonField.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { serviceTexts as texts } from '../../i18n/services.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { outageText, readOutageText } from './outage-text.ts';
import styles from './services.module.css';

/** A page's field for a position: typed, or chosen on the map. */
export interface ServicePositionProps {
  plan: Plan;
  name: string;
  text: string;
  position: Position | null;
  isFaulty: boolean;
  onChange: (text: string) => void;
}

export interface ServiceDialogProps {
  plan: Plan;
  /** Changed when given, else a new one. */
  service?: EssentialService;
  PositionField: ComponentType<ServicePositionProps>;
  onClose: () => void;
}

/** So many are asked in turn. */
const CONTACTS = [0, 1];

/** What a service is, what it needs, and for how long it does without [KO1]: a name is enough to begin with. */
export function ServiceDialog({ plan, service, PositionField, onClose }: ServiceDialogProps) {
  const give = useGive();
  const { byId } = usePeople();
  const [before] = useState(service ?? null);
  const [name, setName] = useState(before?.texts?.name ?? '');
  const [owner, setOwner] = useState(before?.texts?.owner ?? '');
  const [address, setAddress] = useState(before?.texts?.address ?? '');
  const [fallback, setFallback] = useState(before?.texts?.fallback ?? '');
  const [place, setPlace] = useState(before?.position ? positionText(before.position) : '');
  const [outages, setOutages] = useState<Record<string, string>>(() =>
    Object.fromEntries((before?.needs ?? []).map(({ need, minutes }) => [need, outageText(minutes)])),
  );
  const [contacts, setContacts] = useState<ComboBoxValue[]>(() =>
    CONTACTS.map((index) => {
      const person = before?.contacts[index];
      return person === undefined ? { id: null, text: '' } : { id: person, text: personName(byId, person) };
    }),
  );
  const [isEdited, setEdited] = useState(false);
  const [isTried, setTried] = useState(false);
  const edited =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setEdited(true);
    };

  const isUntouched = before?.position != null && place === positionText(before.position);
  const position = isUntouched ? (before?.position ?? null) : readPosition(place);
  const isPlaceWrong = place.trim() !== '' && position === null;
  const isStranger = ({ id, text }: ComboBoxValue) => id === null && text.trim() !== '';
  const needs = plan.continuity.needs.flatMap(({ id }): ServiceNeed[] => {
    const minutes = readOutageText(outages[id] ?? '');
    return minutes === 'none' || minutes === 'wrong' ? [] : [{ need: id, minutes }];
  });
  const isWrong = (id: string) => readOutageText(outages[id] ?? '') === 'wrong';
  const isSound =
    name.trim() !== '' &&
    !isPlaceWrong &&
    !contacts.some(isStranger) &&
    !plan.continuity.needs.some(({ id }) => isWrong(id));

  function handleSubmit() {
    const said = { name, owner, address, fallback };
    const words = Object.fromEntries(
      Object.entries(said).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]])),
    ) as { name: string };
    const beyond = before?.contacts.slice(CONTACTS.length) ?? [];
    const facts = {
      reference: before?.reference ?? null,
      position,
      needs,
      contacts: [...new Set([...contacts.flatMap(({ id }) => id ?? []), ...beyond])],
    };
    const done = { done: texts.saved };
    if (before === null) give('RegisterService', 'services', facts, words, done);
    else give('ChangeService', 'services', { service: before.id, from: before.seq, ...facts }, words, done);
    onClose();
  }

  return (
    <FormDialog
      title={before === null ? texts.newTitle : texts.changeTitle(before.texts?.name ?? texts.removed)}
      size="wide"
      isDirty={isEdited}
      check={() => {
        setTried(true);
        return isSound;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Note tone="info">{texts.classified}</Note>
      <div className={form.row}>
        <TextField
          label={texts.name}
          value={name}
          onChange={edited(setName)}
          maxLength={200}
          isRequired
          autoFocus
          {...(isTried && name.trim() === '' && { errorMessage: texts.nameMissing })}
        />
        <TextField label={texts.owner} value={owner} onChange={edited(setOwner)} maxLength={200} />
      </div>
      <TextField label={texts.address} value={address} onChange={edited(setAddress)} maxLength={200} />
      <PositionField
        plan={plan}
        name={name}
        text={place}
        position={position}
        isFaulty={isTried && isPlaceWrong}
        onChange={edited(setPlace)}
      />
      <p className={styles.quiet}>{texts.positionHelp}</p>
      <fieldset className={styles.needs}>
        <legend>
          {texts.needs} <span className={styles.quiet}>{texts.needsHelp}</span>
        </legend>
        {plan.continuity.needs.map(({ id, name: need }) => (
          <TextField
            key={id}
            label={need}
            value={outages[id] ?? ''}
            onChange={edited((text: string) => setOutages({ ...outages, [id]: text }))}
            autoComplete="off"
            maxLength={30}
            {...(isTried && isWrong(id) && { errorMessage: texts.outageUnreadable })}
          />
        ))}
      </fieldset>
      <TextArea
        label={texts.fallback}
        description={texts.fallbackHelp}
        value={fallback}
        onChange={edited(setFallback)}
        maxLength={500}
        minRows={2}
      />
      <div className={form.row}>
        {CONTACTS.map((index) => (
          <PersonField
            key={index}
            label={texts.contact(index + 1)}
            value={contacts[index] ?? { id: null, text: '' }}
            onChange={edited((value: ComboBoxValue) =>
              setContacts(contacts.map((one, at) => (at === index ? value : one))),
            )}
            hasOrganisations
            errorMessage={isTried && contacts[index] && isStranger(contacts[index]) ? texts.contactUnknown : undefined}
          />
        ))}
      </div>
    </FormDialog>
  );
}

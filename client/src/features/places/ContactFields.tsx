import { CONTACT_FOR } from '@ledningsplats/shared/places/events.ts';
import { NO_PERSON, PersonField } from '../../forms/PersonField.tsx';
import { placeTexts } from '../../i18n/places.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './ContactFields.module.css';
import type { PlaceForm } from './place-form.ts';

export interface ContactFieldsProps {
  contacts: PlaceForm['contacts'];
  faults: ReadonlySet<string>;
  onChange: (contacts: PlaceForm['contacts']) => void;
}

/** As many as anybody rings. */
const MANY = 10;

/** Who has the keys and who knows the place: people of the register, whose numbers stand there alone [SE4]. */
export function ContactFields({ contacts, faults, onChange }: ContactFieldsProps) {
  const nextKey = Math.max(-1, ...contacts.map(({ key }) => key)) + 1;
  const change = (key: number, part: Partial<PlaceForm['contacts'][number]>) =>
    onChange(contacts.map((contact) => (contact.key === key ? { ...contact, ...part } : contact)));

  return (
    <fieldset className={styles.contacts}>
      <legend className={styles.legend}>{placeTexts.contacts}</legend>
      <p className={styles.help}>{placeTexts.contactsHelp}</p>
      {contacts.map(({ key, who, about }, index) => (
        <div key={key} className={styles.row}>
          <PersonField
            label={placeTexts.contact(index + 1)}
            value={who}
            onChange={(value) => change(key, { who: value })}
            hasOrganisations
            errorMessage={faults.has(`contact ${key}`) ? placeTexts.contactUnknown : undefined}
          />
          <Select
            label={placeTexts.contactAbout(index + 1)}
            value={about}
            options={CONTACT_FOR.map((value) => ({ value, label: placeTexts.contactFor[value] }))}
            onChange={(value) => change(key, { about: value })}
          />
          <IconButton
            label={placeTexts.removeContact(index + 1)}
            icon={<IconClose aria-hidden />}
            onPress={() => onChange(contacts.filter((contact) => contact.key !== key))}
          />
        </div>
      ))}
      {contacts.length < MANY && (
        <div>
          <Button
            size="small"
            icon={<IconPlus aria-hidden />}
            onPress={() => onChange([...contacts, { key: nextKey, who: NO_PERSON, about: 'keys' }])}
          >
            {placeTexts.addContact}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

import form from '../../forms/form.module.css';
import { accessTexts } from '../../i18n/access.ts';
import { TextField } from '../../ui/TextField.tsx';
import { phoneHelp } from './phone-words.ts';

export interface PersonValues {
  name: string;
  title: string;
  phone: string;
  email: string;
}

/** Who somebody is and how they are reached, wherever a person is written down. */
export function PersonFields({
  values,
  edit,
  faults,
}: {
  values: PersonValues;
  edit: (key: keyof PersonValues) => (value: string) => void;
  faults: Partial<Record<keyof PersonValues, string | undefined>>;
}) {
  return (
    <div className={form.row}>
      <TextField
        label={accessTexts.personName}
        value={values.name}
        onChange={edit('name')}
        autoComplete="off"
        maxLength={200}
        autoFocus
        errorMessage={faults.name}
      />
      <TextField
        label={accessTexts.title}
        value={values.title}
        onChange={edit('title')}
        autoComplete="off"
        maxLength={200}
        errorMessage={faults.title}
      />
      <TextField
        label={accessTexts.phone}
        description={phoneHelp(values.phone)}
        value={values.phone}
        onChange={edit('phone')}
        type="tel"
        autoComplete="off"
        maxLength={200}
        errorMessage={faults.phone}
      />
      <TextField
        label={accessTexts.email}
        description={accessTexts.optional}
        value={values.email}
        onChange={edit('email')}
        type="email"
        autoComplete="off"
        maxLength={200}
        errorMessage={faults.email}
      />
    </div>
  );
}

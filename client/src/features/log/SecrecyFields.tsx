import { logTexts } from '../../i18n/log.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface SecrecyValue {
  provision: string;
  authority: string;
}

const PROVISIONS = logTexts.provisions.map((label) => ({ id: label, label }));

/** Provision and who judges it; both may come later [LG10]. */
export function SecrecyFields({ value, onChange }: { value: SecrecyValue; onChange: (value: SecrecyValue) => void }) {
  return (
    <>
      <ComboBox
        label={logTexts.provision}
        placeholder={logTexts.provisionPlaceholder}
        value={{ text: value.provision, id: null }}
        options={PROVISIONS}
        onChange={({ text }) => onChange({ ...value, provision: text.slice(0, 200) })}
      />
      <TextField
        label={logTexts.authority}
        value={value.authority}
        maxLength={200}
        onChange={(authority) => onChange({ ...value, authority })}
      />
    </>
  );
}

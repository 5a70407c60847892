import { accessTexts } from '../../i18n/access.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';

/** Empty, or with an exercise to look around in. */
export function SetupStart({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <RadioCards
      label={accessTexts.startLabel}
      value={value}
      onChange={onChange}
      options={[
        { value: 'empty', title: accessTexts.startEmpty, explanation: accessTexts.startEmptyText },
        { value: 'example', title: accessTexts.startExample, explanation: accessTexts.startExampleText },
      ]}
    />
  );
}

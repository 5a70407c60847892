import { useState } from 'react';
import { typedCount } from '../../forms/typed-number.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { TextField } from '../../ui/TextField.tsx';

/** As the plan's own check has it. */
const MOST = 240;

/** Whole minutes, at least one; what is being typed and is none changes nothing yet. */
export function MinutesField({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const [typed, setTyped] = useState(String(minutes));
  return (
    <TextField
      label={texts.minutes}
      value={typedCount(typed, MOST) === minutes || typed === '' ? typed : String(minutes)}
      inputMode="numeric"
      onChange={(text) => {
        setTyped(text);
        const count = typedCount(text, MOST);
        if (count !== null && count > 0) onChange(count);
      }}
    />
  );
}

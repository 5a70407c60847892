import type { Inject } from '@ledningsplats/shared/scenarios/scenario.ts';
import { clockAt } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { TextField } from '../../ui/TextField.tsx';
import { readMinute } from './inject-draft.ts';

export interface MinuteFieldProps {
  stream: string;
  inject: Inject;
  seen: number | null;
  startsAt: string;
}

/** When an inject comes, moved where it stands: type and press Enter or go on. Escape puts back what holds. */
export function MinuteField({ stream, inject, seen, startsAt }: MinuteFieldProps) {
  const give = useGive();
  const [typed, setTyped] = useState<string | null>(null);
  const minute = typed === null ? inject.minute : readMinute(typed);
  const clock = clockAt(startsAt, inject.minute);

  function handleMove() {
    if (typed === null || minute === null) return;
    setTyped(null);
    if (minute === inject.minute) return;
    give('MoveInject', stream, { id: inject.id, seen, minute }, {}, { done: texts.moved(clockAt(startsAt, minute)) });
  }

  return (
    <TextField
      label={texts.minuteOf(inject.from, clock)}
      isLabelHidden
      inputMode="numeric"
      maxLength={7}
      value={typed ?? String(inject.minute)}
      onChange={setTyped}
      onBlur={handleMove}
      onKeyDown={(event) => {
        if (event.key === 'Enter') handleMove();
        if (event.key === 'Escape') setTyped(null);
      }}
      errorMessage={minute === null ? texts.minuteFault : undefined}
    />
  );
}

import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { ShutOutReading } from '@ledningsplats/shared/exercises/staff.ts';
import { useEffect } from 'react';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useReading } from '../../forms/use-reading.ts';
import { useSelf } from '../../forms/use-self.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { usePeople } from '../../sync/react.ts';

export interface ShutOutNoteProps {
  exercise: string;
  /** Seq of the last change of its staff: it is asked for again when this changes. */
  version: number;
}

/** To whoever chooses the staff, at once: who of them cannot open the exercise with the account that they have, and what to do [OV2]. */
export function ShutOutNote(props: ShutOutNoteProps) {
  return mayOpen(useSelf().permissions, 'staffAccess') ? <ShutOut {...props} /> : null;
}

function ShutOut({ exercise, version }: ShutOutNoteProps) {
  const { value, refresh } = useReading<ShutOutReading>(`/api/exercises/${exercise}/shut-out`);
  const { byId } = usePeople();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is what makes it ask again
  useEffect(refresh, [refresh, version]);
  if (value === null || value.people.length === 0) return null;
  return (
    <Note tone="warn" role="status" title={texts.shutOut(value.people.length)}>
      {value.people.map(({ person, why }) => (
        <span key={person}>{texts.shutOutWhy[why](personName(byId, person))} </span>
      ))}
      {texts.shutOutDo}
    </Note>
  );
}

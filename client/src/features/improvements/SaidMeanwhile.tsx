import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import { BothVersions } from '../../forms/BothVersions.tsx';
import { personName } from '../../forms/person-words.ts';
import { formTexts } from '../../i18n/forms.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { formatWhen } from '../../ui/format-time.ts';

export interface SaidMeanwhileProps {
  improvement: Improvement;
  /** What one was about to say. */
  mine: { state: Improvement['state']; note: string };
  onKeep: () => void;
}

/** Somebody said how it goes, or put it otherwise, while one was about to: what stands now beside one's own. */
export function SaidMeanwhile({ improvement, mine, onKeep }: SaidMeanwhileProps) {
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const { state, said, changedBy, changedAt } = improvement;
  const rows = [
    { term: texts.progress, mine: texts.states[mine.state], theirs: texts.states[state] },
    { term: texts.noteLabel, mine: mine.note, theirs: said?.note ?? '' },
  ];
  return (
    <BothVersions
      title={formTexts.staleBy(personName(byId, changedBy), formatWhen(changedAt, now))}
      rows={rows.filter((row) => row.mine !== row.theirs)}
      onKeep={onKeep}
    />
  );
}

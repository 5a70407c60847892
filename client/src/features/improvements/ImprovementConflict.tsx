import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { BothVersions } from '../../forms/BothVersions.tsx';
import { personName } from '../../forms/person-words.ts';
import { formTexts } from '../../i18n/forms.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { differences, draftOfImprovement, factsOfDraft, type ImprovementDraft } from './improvement-draft.ts';
import { ownerName } from './improvement-words.ts';

export interface ImprovementConflictProps {
  improvement: Improvement;
  draft: ImprovementDraft;
  plan: Plan;
  onKeep: () => void;
}

/** Somebody changed the action, or said how it goes, while it was being changed. */
export function ImprovementConflict({ improvement, draft, plan, onKeep }: ImprovementConflictProps) {
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const words = (one: ImprovementDraft) => {
    const facts = factsOfDraft({ ...one, due: improvement.due });
    return {
      ...{ text: one.text.trim(), why: one.why.trim(), due: one.due.trim() },
      owner: facts === null ? '' : ownerName(facts, plan, byId),
    };
  };
  const [mine, theirs] = [words(draft), words(draftOfImprovement(improvement, byId))];
  return (
    <BothVersions
      title={formTexts.staleBy(personName(byId, improvement.changedBy), formatWhen(improvement.changedAt, now))}
      rows={differences(draft, improvement).map((row) => ({
        term: texts[row],
        mine: mine[row],
        theirs: theirs[row],
      }))}
      onKeep={onKeep}
    />
  );
}

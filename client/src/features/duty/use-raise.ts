import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type DutyEntry, wordsOf } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { titleAndLine } from '../../forms/title-and-line.ts';
import { type Decision, useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { levelName } from '../../i18n/plan-words.ts';

/**
 * Registers an incident of an entry [TB6], on the lowest level and by one's own decision where one may take it: one touch.
 * `isOwn` is false where it is somebody else's to decide, which a dialog then asks.
 */
export function useRaise(plan: Plan): { decision: Decision; isOwn: boolean; raise: (entry: DutyEntry) => string } {
  const give = useGive();
  const level = Math.min(...plan.levels.map(({ rank }) => rank));
  const decision = useDecision({
    plan,
    subject: { kind: 'level', from: 0, to: level },
    incident: null,
    wording: incidentTexts.wordingRaise(levelName(plan, level)),
  });
  return {
    decision,
    isOwn: decision.draft.decider?.isOwn === true,
    raise: (entry) => {
      const id = crypto.randomUUID();
      const data = { mode: 'live' as const, to: level, decision: decision.data(), entry: entry.id };
      const words = wordsOf(entry);
      const content = {
        title: titleAndLine(words?.what ?? '').title,
        ...(words?.caller !== undefined && { reportedBy: words.caller }),
        decision: decision.content(),
      };
      const { occurredAt } = decision;
      give('RaiseDutyEntry', incidentStream(id), data, content, { occurredAt, done: dutyLogTexts.raised });
      return id;
    },
  };
}

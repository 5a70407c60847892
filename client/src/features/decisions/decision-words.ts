import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Completable, Consequence, DecisionSubject } from '@ledningsplats/shared/decisions/events.ts';
import { standingEffects } from '@ledningsplats/shared/decisions/standing-effects.ts';
import type { Owner } from '@ledningsplats/shared/incident/events.ts';
import type { KrisstodStatus } from '@ledningsplats/shared/krisstod/events.ts';
import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { krisstodTexts } from '../../i18n/krisstod.ts';
import { operationTexts } from '../../i18n/place-operations.ts';
import { committeeName, functionName, inSentence, levelName, postureName } from '../../i18n/plan-words.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

/** What a decision is about, in two or three words. */
export function subjectWords(subject: DecisionSubject, plan: Plan): string {
  const { subjects } = decisionTexts;
  switch (subject.kind) {
    case 'level':
      return subjects.level(inSentence(levelName(plan, subject.to)));
    case 'posture':
      return subjects.posture(inSentence(postureName(plan, subject.to)));
    case 'place_opening':
    case 'place_closing':
      return subjects[subject.kind](subject.name);
    case 'krisstod':
      return subjects.krisstod[subject.to];
    case 'revocation':
      return subjects.revocation(subject.number);
    case 'board_activation':
    case 'board_rest':
    case 'takeover':
    case 'handback':
    case 'closing':
    case 'reopening':
    case 'other':
      return subjects[subject.kind];
    default:
      return subject satisfies never;
  }
}

/** A state's colour and shape; its word is decisionTexts.statusWords. */
export function statusTone(status: DecisionReading['status']): ChipTone {
  switch (status) {
    case 'own':
    case 'confirmed':
      return 'ok';
    case 'unconfirmed':
      return 'alarm';
    case 'disowned':
      return 'neutral';
    default:
      return status satisfies never;
  }
}

/** «underlag, hur beslutet lämnades» */
export function missingWords(missing: readonly Completable[]): string {
  return missing.map((field) => decisionTexts.missingWords[field]).join(', ');
}

/** What follows, or followed, from a decision that was never given [LA4]. */
export function consequenceWords(consequence: Consequence, plan: Plan, state: IncidentState | null): string {
  const { consequences: words } = decisionTexts;
  switch (consequence.kind) {
    case 'reverted':
      return revertedWords(consequence, plan);
    case 'kept':
      return words.kept[consequence.what];
    case 'stands':
      return standsWords(consequence, plan);
    case 'decision': {
      const standing = state === null ? [] : standingEffects(state, consequence.number);
      const said = standing.map((one) => standsWords(one, plan)).join(' ');
      return said === '' ? words.decision(consequence.number) : words.decisionStands(consequence.number, said);
    }
    case 'task': {
      const task = state?.tasks.open[consequence.task];
      return words.task(task ? `U-${task.number} ${task.title ?? decisionTexts.removed}` : decisionTexts.closedTask);
    }
    case 'takeover': {
      const takeover = state?.board.takeovers[consequence.takeover];
      return words.takeover(takeover ? committeeName(plan, takeover.committee) : decisionTexts.anArea);
    }
    default:
      return consequence satisfies never;
  }
}

function standsWords({ what, value }: Extract<Consequence, { kind: 'stands' }>, plan: Plan): string {
  const words = decisionTexts.consequences.stands;
  switch (what) {
    case 'level':
      return words.level(levelName(plan, Number(value)));
    case 'posture':
      return words.posture(postureName(plan, String(value)));
    case 'takeover':
      return words.takeover(committeeName(plan, String(value)));
    case 'place':
      return words.place(String(value));
    case 'krisstod':
      return words.krisstod(krisstodTexts.statuses[value as KrisstodStatus]);
    case 'board':
    case 'lifecycle':
    case 'direction':
      return words[what];
    default:
      return what satisfies never;
  }
}

function revertedWords({ what, to }: Extract<Consequence, { kind: 'reverted' }>, plan: Plan): string {
  const words = decisionTexts.consequences.reverted;
  switch (what) {
    case 'level':
      return words.level(levelName(plan, Number(to)));
    case 'posture':
      return words.posture(postureName(plan, String(to)));
    case 'board':
      return to === 'active' ? words.boardActive : words.boardDormant;
    case 'takeover':
      return words.takeover(committeeName(plan, String(to)));
    case 'place':
      return words.place(operationTexts.states[to as PlaceState]);
    case 'krisstod':
      return words.krisstod(krisstodTexts.statuses[to as KrisstodStatus]);
    case 'revocation':
      return words.revocation(Number(to));
    case 'direction':
      return to === 'earlier' ? words.directionEarlier : words.directionNone;
    case 'lifecycle':
      return to === 'open' ? words.lifecycleOpen : words.lifecycleClosed;
    default:
      return what satisfies never;
  }
}

export function ownerWords(owner: Owner, plan: Plan, nameOf: (person: string) => string): string {
  if (owner.person !== null) return nameOf(owner.person);
  return owner.function === null ? '' : functionName(plan, owner.function);
}

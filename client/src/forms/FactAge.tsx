import { capacityName, functionName, inSentence } from '../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../sync/react.ts';
import { usePlan, usePlanInForce } from '../sync/use-plan.ts';
import { AgeText } from '../ui/AgeText.tsx';
import { personName } from './person-words.ts';

export interface FactAgeProps {
  /** When it came about, or was last looked at: UTC milliseconds. */
  at: number;
  /** Whose it is, by the people register. Null: nobody's that is known. Left out: it stands beside. */
  person?: string | null;
  /** What somebody is called who stands in no register. */
  name?: string | null;
  /** As what, plan ids. */
  capacity?: string | null;
  seat?: string | null;
  /** What holds until it is changed does not grow old: a level, a leader. */
  isLasting?: boolean;
}

/** The one way in which a fact says how old it is and whose [ST8]. It counts by itself: nothing around it is drawn again. */
export function FactAge({ at, person, name, capacity = null, seat = null, isLasting = false }: FactAgeProps) {
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  const plan = usePlan().state?.plan ?? null;
  const oldAfter = usePlanInForce().state?.plan.boards.oldAfterMinutes ?? null;
  const who = person === undefined || (person === null && !name) ? null : personName(byId, person, name);
  const role = capacity === null ? seat && functionName(plan, seat) : capacityName(plan, capacity);
  const owner = [who, role && (who === null ? role : inSentence(role))].filter((part) => part !== null).join(', ');
  return (
    <AgeText
      at={at}
      now={now}
      {...(owner !== '' && { owner })}
      isOld={!isLasting && oldAfter !== null && now - at > oldAfter * 60_000}
    />
  );
}

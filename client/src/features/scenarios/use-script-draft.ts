import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import { useDraft } from '../../sync/react.ts';

export interface ScriptDraft<Value> {
  value: Value;
  isDirty: boolean;
  /** Somebody changed or struck it since one began. */
  isBehind: boolean;
  put: (part: Partial<Value>) => void;
  /** Throws one's own away. */
  clear: () => void;
  /** As `Draft.sent`. */
  sent: () => () => void;
}

/**
 * What somebody writes in one thing of the script, kept on the device until it is stored. While nothing is written it follows
 * what holds; then it remembers what it was made from. `mark` and `holds` null: there is no such thing, or not any longer.
 */
export function useScriptDraft<Value extends object>(
  key: string,
  holds: Value | null,
  mark: Mark | null,
  empty: Value,
): ScriptDraft<Value> {
  const draft = useDraft<{ value: Value; seen: number | null } | null>(key, null);
  const now = mark?.seq ?? null;
  const { value, seen } = draft.value ?? { value: holds ?? empty, seen: now };
  return {
    value,
    isDirty: draft.value !== null,
    isBehind: seen !== now,
    put: (part) => draft.write({ value: { ...value, ...part }, seen }),
    clear: draft.clear,
    sent: draft.sent,
  };
}

import { useState } from 'react';

/**
 * What stood when a dialog was opened, which the command names: the server refuses what builds on something else. When it
 * changes while the dialog is open, what was chosen is `dropped` and is to be chosen anew; what was written stays.
 */
export function useAsSeen<Value>(now: Value, dropped: () => void): { seen: Value; isMoved: boolean } {
  const [seen, setSeen] = useState(now);
  const [isMoved, setMoved] = useState(false);
  if (seen !== now) {
    setSeen(now);
    setMoved(true);
    dropped();
  }
  return { seen, isMoved };
}

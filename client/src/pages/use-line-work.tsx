import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { type ReactNode, useCallback, useState } from 'react';
import { RecordDecisionDialog } from '../features/decisions/RecordDecisionDialog.tsx';
import { latestWording } from '../features/log/latest-wording.ts';
import { TaskDialog } from '../features/tasks/TaskDialog.tsx';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';

interface LineWork {
  makeTask: (line: LogLine) => void;
  makeDecision: (line: LogLine) => void;
  /** The dialog that is open, if any. */
  dialog: ReactNode;
}

/** A line made into a task or a decision without retyping: the page joins the features that know each [LG6]. */
export function useLineWork(incident: string): LineWork {
  const [work, setWork] = useState<{ kind: 'task' | 'decision'; line: LogLine } | null>(null);
  const close = useCallback(() => setWork(null), []);
  return {
    makeTask: useCallback((line) => setWork({ kind: 'task', line }), []),
    makeDecision: useCallback((line) => setWork({ kind: 'decision', line }), []),
    dialog: work && <WorkDialog incident={incident} {...work} onClose={close} />,
  };
}

interface WorkDialogProps {
  incident: string;
  kind: 'task' | 'decision';
  line: LogLine;
  onClose: () => void;
}

function WorkDialog({ incident: id, kind, line, onClose }: WorkDialogProps) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const text = latestWording(line);
  if (kind === 'task')
    return <TaskDialog incident={id} fromLine={{ seq: line.seq, text: text.slice(0, 200) }} onClose={onClose} />;
  if (plan === null) return null;
  return (
    <RecordDecisionDialog incident={incident} plan={plan} fromLine={line.seq} prefill={text} isOpen onClose={onClose} />
  );
}

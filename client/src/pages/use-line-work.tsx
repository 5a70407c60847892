import { isLineOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { RecordDecisionDialog } from '../features/decisions/RecordDecisionDialog.tsx';
import { latestWording } from '../features/log/latest-wording.ts';
import { useLine } from '../features/log/use-line.ts';
import { TaskDialog } from '../features/tasks/TaskDialog.tsx';
import { removalTexts } from '../i18n/removal.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { showToast } from '../ui/toasts.ts';

interface Quoted {
  seq: number;
  text: string;
  /** What is written of it is then read as krisstöd's own [KR5]. */
  ofKrisstod?: boolean;
}

export interface LineWork {
  makeTask: (line: LogLine) => void;
  /** Of a line that is known by how it begins, as in a tray. */
  makeTaskOf: (quoted: Quoted) => void;
  makeDecision: (line: LogLine) => void;
  /** The dialog that is open, if any. */
  dialog: ReactNode;
}

/** A line made into a task or a decision without retyping: the page joins the features that know each [LG6]. */
export function useLineWork(incident: string): LineWork {
  const [work, setWork] = useState<({ kind: 'task' | 'decision' } & Quoted) | null>(null);
  const close = useCallback(() => setWork(null), []);
  return {
    makeTask: useCallback((line) => {
      setWork({ kind: 'task', seq: line.seq, text: latestWording(line), ofKrisstod: isLineOfKrisstod(line) });
    }, []),
    makeTaskOf: useCallback((quoted) => setWork({ kind: 'task', ...quoted }), []),
    makeDecision: useCallback((line) => setWork({ kind: 'decision', seq: line.seq, text: latestWording(line) }), []),
    dialog: work && <WorkDialog incident={incident} {...work} onClose={close} />,
  };
}

interface WorkDialogProps extends Quoted {
  incident: string;
  kind: 'task' | 'decision';
  onClose: () => void;
}

function WorkDialog({ incident: id, kind, seq, text, ofKrisstod = false, onClose }: WorkDialogProps) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { line } = useLine(incident.stream, seq, incident.state?.log.removedAt ?? 0);
  // not yet here, or not to be had: nothing is known against it
  const hasWords = line === null || line.secrecy.state === 'open';
  const [hadWords] = useState(hasWords);
  // Made secret or removed meanwhile: what was copied of it is not carried on into what everyone may read.
  const isGone = hadWords && !hasWords;
  useEffect(() => {
    if (!isGone) return;
    onClose();
    showToast({ tone: 'info', title: removalTexts.gone });
  }, [isGone, onClose]);

  if (isGone) return null;
  if (kind === 'task')
    return <TaskDialog incident={id} fromLine={{ seq, text: text.slice(0, 200), ofKrisstod }} onClose={onClose} />;
  if (plan === null) return null;
  return (
    <RecordDecisionDialog incident={incident} plan={plan} fromLine={seq} prefill={text} isOpen onClose={onClose} />
  );
}

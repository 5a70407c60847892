import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { IncidentShown } from '../../sync/shown.ts';

export interface RecordDecisionDialogProps {
  incident: IncidentShown;
  plan: Plan;
  /** Seq of the log line that it is made of [LG6]. */
  fromLine: number | null;
  prefill?: string;
  isOpen: boolean;
  onClose: () => void;
}

/** A decision that changes none of the ladder's facts. */
export function RecordDecisionDialog(_props: RecordDecisionDialogProps) {
  return null;
}

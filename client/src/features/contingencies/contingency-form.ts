import type { ContingencyContent } from '@ledningsplats/shared/contingencies/events.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';

export interface ContingencyDraft {
  title: string;
  trigger: string;
  /** One on each row. */
  actions: string;
  owner: string | null;
  /** `seq` of what was seen; 0 for a new one. */
  from: number;
}

const LIMITS = { actions: 8, action: 200 };

/** As the command says it: rows that hold nothing are none. */
export function contentOf({ title, trigger, actions }: ContingencyDraft): ContingencyContent {
  const rows = actions.split('\n').map((row) => row.trim());
  return { title: title.trim(), trigger: trigger.trim(), actions: rows.filter((row) => row !== '') };
}

export type ContingencyFaults = Partial<Record<'title' | 'trigger' | 'actions' | 'owner', string>>;

/** What the server would refuse, said beside the field before it is asked. */
export function contingencyFaults(draft: ContingencyDraft): ContingencyFaults {
  const { title, trigger, actions } = contentOf(draft);
  return {
    ...(title === '' && { title: contingencyTexts.whatMissing }),
    ...(trigger === '' && { trigger: contingencyTexts.triggerMissing }),
    ...(actions.length > LIMITS.actions && { actions: contingencyTexts.actionsTooMany }),
    ...(actions.some((action) => action.length > LIMITS.action) && { actions: contingencyTexts.actionTooLong }),
    ...(draft.owner === null && { owner: contingencyTexts.ownerMissing }),
  };
}

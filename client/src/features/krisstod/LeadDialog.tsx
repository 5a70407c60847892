import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { identityFault } from '../../forms/identity-fault.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { LeaderField, ledBy, NO_LEADER } from './LeaderField.tsx';

export interface LeadDialogProps {
  plan: Plan;
  title: string;
  onSubmit: (leader: string | null, said: { leaderName?: string }) => void;
  onClose: () => void;
}

/** Who leads from now on: the effort, or one of its sites. */
export function LeadDialog({ plan, title, onSubmit, onClose }: LeadDialogProps) {
  const [who, setWho] = useState(NO_LEADER);
  const [isTried, setTried] = useState(false);
  const { leader, said } = ledBy(who);
  const isNobody = leader === null && said.leaderName === undefined;
  const fault = identityFault(who.text) ?? (isTried && isNobody ? texts.leaderMissing : undefined);
  return (
    <FormDialog
      title={title}
      size="narrow"
      isDirty={who.text !== ''}
      check={() => {
        setTried(true);
        return !isNobody && identityFault(who.text) === undefined;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.leaderSubmit}
        </Button>
      }
      onSubmit={() => {
        onSubmit(leader, said);
        onClose();
      }}
      onClose={onClose}
    >
      <LeaderField plan={plan} label={texts.leaderFieldNow} value={who} onChange={setWho} errorMessage={fault} />
    </FormDialog>
  );
}

import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { PlanDifferences } from './PlanDifferences.tsx';
import { planDifferences } from './plan-lines.ts';

export interface AdoptDialogProps {
  inForce: Plan;
  plan: Plan;
  onAdopt: (why: string) => void;
  onClose: () => void;
}

/** What the new plan changes, and why: read once more before it holds. */
export function AdoptDialog({ inForce, plan, onAdopt, onClose }: AdoptDialogProps) {
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = why.trim() === '';
  const differences = planDifferences(inForce, plan);
  return (
    <FormDialog
      title={planTexts.adoptTitle}
      isDirty={!isMissing}
      check={() => {
        setTried(true);
        return !isMissing;
      }}
      onSubmit={() => onAdopt(why.trim())}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {planTexts.adoptIt}
        </Button>
      }
    >
      <Note tone="info">{planTexts.onlyNext}</Note>
      <TextArea
        label={differences.length === 0 ? planTexts.whyUnchanged : planTexts.why}
        value={why}
        onChange={setWhy}
        maxLength={2_000}
        isRequired
        autoFocus
        {...(isTried && isMissing && { errorMessage: planTexts.whyMissing })}
      />
      {differences.length === 0 ? (
        <p>{planTexts.unchanged}</p>
      ) : (
        <>
          <h3>{planTexts.differences(differences.length)}</h3>
          <PlanDifferences differences={differences} />
        </>
      )}
    </FormDialog>
  );
}

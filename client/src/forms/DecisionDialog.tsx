import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { DecisionFields, OnBehalfNote } from './DecisionFields.tsx';
import { FormDialog } from './FormDialog.tsx';
import type { Decision } from './use-decision.ts';

export interface DecisionDialogProps {
  title: string;
  aside?: ReactNode;
  plan: Plan;
  decision: Decision;
  /** What the change itself asks, before the decision. */
  children?: ReactNode;
  /** More that can wait, in the fold. */
  more?: ReactNode;
  hasForum?: boolean;
  /** The dialog says itself, higher up, that it is recorded on somebody's behalf. */
  hasNote?: boolean;
  submitLabel: string;
  /** Another deed, before the one of the dialog. */
  extra?: ReactNode;
  tone?: 'primary' | 'alarm';
  /** The rest of the dialog has something typed. */
  isEdited?: boolean;
  /** What the change itself demands; called with every attempt, so that all faults show at once. */
  check?: () => boolean;
  size?: 'narrow' | 'normal' | 'wide';
  onSubmit: () => void;
  onClose: () => void;
}

/** A change and the decision behind it, in one dialog and in the normal case one touch [LA2]. */
export function DecisionDialog({
  plan,
  decision,
  children,
  more,
  hasForum = true,
  hasNote = true,
  submitLabel,
  tone = 'primary',
  isEdited = false,
  check = () => true,
  onSubmit,
  onClose,
  ...dialog
}: DecisionDialogProps) {
  return (
    <FormDialog
      {...dialog}
      isDirty={isEdited || decision.isEdited}
      onClose={onClose}
      check={() => {
        const isDecisionWhole = decision.check();
        return check() && isDecisionWhole;
      }}
      onSubmit={onSubmit}
      submit={
        <Button type="submit" variant={tone}>
          {submitLabel}
        </Button>
      }
    >
      {children}
      {hasNote && <OnBehalfNote decision={decision} />}
      <DecisionFields plan={plan} decision={decision} more={more} hasForum={hasForum} />
    </FormDialog>
  );
}

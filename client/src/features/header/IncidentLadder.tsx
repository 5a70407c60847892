import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { headerTexts } from '../../i18n/header.ts';
import { useServerNow } from '../../sync/react.ts';
import { Ladder } from '../../ui/Ladder.tsx';
import { ladderSteps } from './ladder-steps.ts';

export interface IncidentLadderProps {
  state: IncidentState;
  plan: Plan;
  actions: ReactNode;
}

export function IncidentLadder({ state, plan, actions }: IncidentLadderProps) {
  const now = useServerNow(60_000);
  return (
    <Ladder
      label={headerTexts.level}
      steps={ladderSteps(state, plan, now)}
      current={state.incident.level.rank}
      action={actions}
    />
  );
}

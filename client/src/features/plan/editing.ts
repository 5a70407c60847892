import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What every part of the editor is given. */
export interface EditingProps {
  plan: Plan;
  edit: (next: Plan) => void;
}

import { DEFAULT_WARNINGS } from './default-warnings.ts';
import type { Plan } from './plan.ts';

/** Plans adopted before the outer world's warnings were read [WA1]: as in the default plan, and nobody has said who the neighbours are. */
export function warningsOf(): Pick<Plan, 'warnings'> {
  return { warnings: DEFAULT_WARNINGS };
}

import type { Scenario } from './scenario.ts';

/** What an exercise's staff plan it by, as it stands in the exercise's own part [OV2]: a scenario that is this exercise's. */
export interface Script extends Omit<Scenario, 'format'> {}

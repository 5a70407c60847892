import type { Scenario } from './scenario.ts';

/**
 * What an exercise is played from [OV2]: a scenario that has been taken or written. Injects stand in the order of their
 * minutes. A text that has been removed by decision is empty [LG10]. A goal that is named and not there has been struck.
 */
export interface Script extends Omit<Scenario, 'format'> {}

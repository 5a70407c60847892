import type { Scenario } from '../scenario.ts';
import { IT_ATTACK } from './it-attack.ts';
import { SCHOOL_VIOLENCE } from './school-violence.ts';
import { STORM } from './storm.ts';
import { VMA_TEST } from './vma-test.ts';

/**
 * Ready scenarios for a Swedish municipality of 10,000 to 50,000 inhabitants [OV2], to be taken as they are or changed: nobody
 * and nowhere in them is real, and what they ask for is what the board has words for.
 */
export const SCENARIO_LIBRARY: readonly { id: string; about: string; scenario: Scenario }[] = [
  { id: 'storm', about: 'Larm, värmestugor och uthållighet när strömmen är borta.', scenario: STORM },
  { id: 'it', about: 'Vård, omsorg och skola utan system, och ledning utan e-post.', scenario: IT_ATTACK },
  { id: 'vald', about: 'Inrymning, lägesrunda och krisstöd på flera platser.', scenario: SCHOOL_VIOLENCE },
  { id: 'vma', about: 'Sirener, fel och frågor. Klockan slår 15.00 mitt i övningen.', scenario: VMA_TEST },
];

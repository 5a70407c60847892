import type { ReportRules } from './plan.ts';

/** As the lägesbild stands, and by the ways that municipalities report to länsstyrelsen; WIS is what most counties ask for [ST7]. */
export const DEFAULT_REPORTS: ReportRules = {
  headings: [],
  channels: [
    { id: 'wis', name: 'WIS' },
    { id: 'e_post', name: 'E-post' },
    { id: 'telefon', name: 'Telefon' },
    { id: 'rakel', name: 'Rakel' },
    { id: 'samverkansmote', name: 'Samverkansmöte' },
  ],
};

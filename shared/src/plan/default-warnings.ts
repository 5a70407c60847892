import type { WarningsRules } from './plan.ts';

/**
 * Read for the municipality and its county; who the neighbours are is nobody's to guess [WA1]. A quarter of an hour without an
 * answer is when somebody should look at the radio instead [WA2].
 */
export const DEFAULT_WARNINGS: WarningsRules = {
  neighbours: [],
  elsewhere: false,
  sources: ['vma', 'smhi', 'krisinformation'],
  loudAfterMinutes: 15,
};

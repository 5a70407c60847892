import { TRIAL_MARK } from '../contact-trials/trial-text.ts';
import type { ContactTrialRules } from './plan.ts';

/** Each half-year, away from the holidays [LM5]. */
export const DEFAULT_CONTACT_TRIAL: ContactTrialRules = {
  months: [4, 10],
  text: `${TRIAL_MARK} {kommun} vill veta att vi når {namn} här.`,
};

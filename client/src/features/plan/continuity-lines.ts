import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planContinuityTexts as texts } from '../../i18n/plan-continuity.ts';

/** What the plan says of what can be lost, in lines that can be compared [KO1]. */
export function sayContinuity({ continuity }: Plan, say: (key: string, what: string, text: string) => void): void {
  const { needs, supports, linkText, nearMinutes } = continuity;
  say(
    'continuity/needs',
    `${texts.title}: ${texts.needs.toLocaleLowerCase('sv')}`,
    needs.map(({ name }) => name).join('\n'),
  );
  say(
    'continuity/supports',
    `${texts.title}: ${texts.supports.toLocaleLowerCase('sv')}`,
    supports.map(({ name }) => name).join('\n'),
  );
  say('continuity/linkText', `${texts.title}: ${texts.linkText.toLocaleLowerCase('sv')}`, linkText);
  say('continuity/near', `${texts.title}: ${texts.near.toLocaleLowerCase('sv')}`, String(nearMinutes));
}

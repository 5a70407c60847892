import { tookPart } from '@ledningsplats/shared/krisstod/after/decide-after.ts';
import type { AfterPart } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import type { OpenedLink } from './opened-link.ts';

/** What is asked of somebody who took part in an effort that has ended: a talk, and how it was [KR7]. Null for all others. */
export function afterPart({ link, own, plan, effort, helper }: OpenedLink): AfterPart | null {
  if (effort.is === 'open' || helper === null || own.ended === null || !tookPart(own.work).has(helper.id)) return null;
  return {
    debrief: own.after.debriefs[link.helper]?.answer ?? null,
    questions: plan.krisstod.evaluationQuestions,
  };
}

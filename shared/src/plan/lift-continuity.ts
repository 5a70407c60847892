import { DEFAULT_CONTINUITY } from './default-continuity.ts';
import { DEFAULT_PICTURE } from './default-picture.ts';
import type { ContinuityRules, Plan } from './plan.ts';

/** Before services told how it is with them by a link of their own [KO2]. */
export type EighteenthPlan = Omit<Plan, 'continuity'> & {
  continuity: Omit<ContinuityRules, 'supports' | 'linkText'>;
};

/**
 * Plans adopted before that: what they can ask for and what is sent to them as in the default plan,
 * and their answers are offered to the lägesbild where losses and places are.
 */
export function serviceLinksOf({
  continuity,
  picture,
}: Pick<EighteenthPlan, 'continuity' | 'picture'>): Pick<Plan, 'continuity' | 'picture'> {
  const { supports, linkText } = DEFAULT_CONTINUITY;
  const headings = picture.headings.map((heading) => {
    const { sources } = heading;
    const isMeant = sources.includes('loss') && sources.includes('place') && !sources.includes('service');
    return isMeant ? { ...heading, sources: [...sources, 'service' as const] } : heading;
  });
  return { continuity: { ...continuity, supports, linkText }, picture: { ...picture, headings } };
}

/**
 * Plans adopted before what is lost was recorded [KO2]: the needs of the default plan, and losses are offered to the
 * lägesbild under the default plan's own headings where they are there, else where points are.
 */
export function continuityOf({ picture }: Pick<Plan, 'picture'>): Pick<EighteenthPlan, 'continuity' | 'picture'> {
  const ours = DEFAULT_PICTURE.headings.flatMap(({ id, sources }) => (sources.includes('loss') ? [id] : []));
  const isThere = picture.headings.some(({ id }) => ours.includes(id));
  const headings = picture.headings.map((heading) => {
    const isMeant = isThere ? ours.includes(heading.id) : heading.sources.includes('place');
    if (!isMeant || heading.sources.includes('loss')) return heading;
    return { ...heading, sources: [...heading.sources, 'loss' as const] };
  });
  const { needs, nearMinutes } = DEFAULT_CONTINUITY;
  return { continuity: { needs, nearMinutes }, picture: { ...picture, headings } };
}

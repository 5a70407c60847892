import { DEFAULT_CONTINUITY } from './default-continuity.ts';
import { DEFAULT_PICTURE } from './default-picture.ts';
import type { Plan } from './plan.ts';

/**
 * Plans adopted before what is lost was recorded [KO2]: the needs of the default plan, and losses are offered to the
 * lägesbild under the default plan's own headings where they are there, else where points are.
 */
export function continuityOf({ picture }: Pick<Plan, 'picture'>): Pick<Plan, 'continuity' | 'picture'> {
  const ours = DEFAULT_PICTURE.headings.flatMap(({ id, sources }) => (sources.includes('loss') ? [id] : []));
  const isThere = picture.headings.some(({ id }) => ours.includes(id));
  const headings = picture.headings.map((heading) => {
    const isMeant = isThere ? ours.includes(heading.id) : heading.sources.includes('place');
    if (!isMeant || heading.sources.includes('loss')) return heading;
    return { ...heading, sources: [...heading.sources, 'loss' as const] };
  });
  return { continuity: DEFAULT_CONTINUITY, picture: { ...picture, headings } };
}

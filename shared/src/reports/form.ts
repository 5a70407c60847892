import type { PictureSection, PublishedPicture } from '../pictures/published.ts';
import type { Plan } from '../plan/plan.ts';

/** One heading of the report with what stands under it, in the form's order. */
export interface ReportHeading {
  id: string;
  name: string;
  /** `name` of the picture's heading where it says more than the report's own. */
  parts: { name: string | null; section: PictureSection }[];
}

/**
 * A version of the lägesbild in the order of the receiver's form [ST7]: the plan says which of its headings go under which
 * of the report's. A plan that says nothing has the picture's own. What the plan places nowhere is not reported.
 */
export function reportForm(
  { reports, picture }: Pick<Plan, 'reports' | 'picture'>,
  version: PublishedPicture,
): ReportHeading[] {
  const nameOf = (heading: string) => picture.headings.find(({ id }) => id === heading)?.name ?? heading;
  const headings =
    reports.headings.length > 0
      ? reports.headings
      : version.sections.map(({ heading }) => ({ id: heading, name: nameOf(heading), from: [heading] }));
  return headings.map(({ id, name, from }) => ({
    id,
    name,
    parts: from.flatMap((heading) => {
      const section = version.sections.find((one) => one.heading === heading);
      return section ? [{ name: from.length > 1 ? nameOf(heading) : null, section }] : [];
    }),
  }));
}

import type { MadeIn } from '@ledningsplats/shared/briefings/events.ts';
import { kindName } from '../i18n/briefing-words.ts';
import { briefingTexts } from '../i18n/briefings.ts';
import { paths } from '../paths.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Link } from '../ui/Link.tsx';

/** `Stabsorientering 3`: the briefing that a task or a decision was made in, one press away [ST5]. */
export function MadeInLink({ incident, madeIn }: { incident: string; madeIn: MadeIn }) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <Link href={paths.briefing(incident, madeIn.briefing)}>
      {briefingTexts.number(kindName(plan, madeIn.kind), madeIn.number)}
    </Link>
  );
}

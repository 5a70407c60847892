import { latenessOf } from '@ledningsplats/shared/improvements/due.ts';
import { type ImprovementsState, NO_IMPROVEMENTS } from '@ledningsplats/shared/improvements/events.ts';
import { isOwnedBy } from '@ledningsplats/shared/improvements/owners.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useSelf } from '../../forms/use-self.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { paths } from '../../paths.ts';
import { useStream, useWorldNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { ImprovementList } from './ImprovementList.tsx';

/** The first screen's reminder [OV4]: one's own that are soon due or late, and of others' what is late to those who keep the list. Nothing where there is none. */
export function DueImprovements({ plan }: { plan: Plan }) {
  const { improvements } = useStream<ImprovementsState>('improvements').state ?? NO_IMPROVEMENTS;
  const self = useSelf();
  const today = wallOf(useWorldNow(60_000), plan.municipality.timeZone).slice(0, 10);
  const keepsList = self.permissions.has('evaluations.write');
  const due = Object.values(improvements).filter((improvement) => {
    const lateness = latenessOf(improvement, plan.evaluations, today);
    return isOwnedBy(improvement, self) ? lateness !== 'fine' : keepsList && lateness === 'late';
  });
  if (due.length === 0) return null;
  return (
    <Card title={texts.home} accent="warn" aside={<Link href={paths.improvements}>{texts.toAll}</Link>}>
      <ImprovementList improvements={due} plan={plan} />
    </Card>
  );
}

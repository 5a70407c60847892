import { PlacesCard } from '../../features/places/operations/PlacesCard.tsx';
import { placesMapTexts } from '../../i18n/places-map.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { BoardMap } from '../BoardMap.tsx';
import type { BoardCardProps } from './board-cards.tsx';

/** What is open on the ground: the map with the table under it, where the plan has places at all. */
export function PlacesOnBoard({ incident, plan, isCompact }: Pick<BoardCardProps, 'incident' | 'plan' | 'isCompact'>) {
  if (plan === null) return null;
  const whole = (
    <Link href={paths.map(incident.id)} variant="alone">
      {placesMapTexts.whole}
    </Link>
  );
  const map = <BoardMap incident={incident.id} isCompact={isCompact} />;
  if (plan.places.kinds.length === 0) {
    return (
      <Card title={placesMapTexts.boardTitle} aside={whole}>
        {map}
      </Card>
    );
  }
  return <PlacesCard incident={incident} plan={plan} title={placesMapTexts.boardTitle} map={map} more={whole} />;
}

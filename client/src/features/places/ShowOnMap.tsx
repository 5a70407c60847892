import { placesMapTexts } from '../../i18n/places-map.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconMap } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './ShowOnMap.module.css';

export interface ShowOnMapProps {
  name: string;
  /** The map's address, or what moves the map that is on the page. */
  to: string | (() => void);
}

/** From a row of a list to the same place on the map [PL9]. */
export function ShowOnMap({ name, to }: ShowOnMapProps) {
  const label = placesMapTexts.showPlace(name);
  if (typeof to !== 'string') return <IconButton label={label} icon={<IconMap aria-hidden />} onPress={to} />;
  return (
    <Link href={to} variant="plain" aria-label={label}>
      <span className={styles.link}>
        <IconMap aria-hidden />
      </span>
    </Link>
  );
}

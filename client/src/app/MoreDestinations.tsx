import { appTexts } from '../i18n/app.ts';
import { Button } from '../ui/Button.tsx';
import { IconMore } from '../ui/icons.ts';
import { Menu } from '../ui/Menu.tsx';
import styles from './DestinationLink.module.css';
import { DestinationFace, DestinationIcon } from './DestinationLink.tsx';
import type { Destination } from './destinations.ts';

/** What the bar has no room for, behind one button; what asks for attention there is counted on it. */
export function MoreDestinations({ destinations }: { destinations: readonly Destination[] }) {
  const badges = destinations.flatMap(({ badge }) => badge ?? []);
  const count = badges.reduce((sum, badge) => sum + badge.count, 0);
  return (
    <Menu
      label={appTexts.more}
      placement="top end"
      trigger={
        <Button variant="plain">
          <DestinationFace
            icon={<IconMore aria-hidden className={styles.icon} />}
            title={appTexts.more}
            place="bar"
            isCurrent={destinations.some(({ isCurrent }) => isCurrent)}
            badge={count === 0 ? null : { count, words: badges.map(({ words }) => words).join(', ') }}
          />
        </Button>
      }
      items={destinations.map(({ id, title, href, badge }) => ({
        id,
        href,
        label: title,
        icon: <DestinationIcon id={id} />,
        ...(badge !== null && { detail: badge.words }),
      }))}
    />
  );
}

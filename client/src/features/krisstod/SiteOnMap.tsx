import type { PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMay } from '../../forms/use-self.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { placesMapTexts } from '../../i18n/places-map.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import { Chip } from '../../ui/Chip.tsx';
import { FloatingPanel } from '../../ui/FloatingPanel.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './krisstod.module.css';
import { siteName } from './site-words.ts';

export interface SiteOnMapProps {
  incident: string;
  site: PublicSite;
  plan: Plan;
  onClose: () => void;
}

/** A site that was chosen on the map, as everybody may know it [KR8]. */
export function SiteOnMap({ incident, site, plan, onClose }: SiteOnMapProps) {
  const may = useMay();
  return (
    <FloatingPanel title={siteName(site)} closeLabel={placesMapTexts.close} onClose={onClose}>
      <p className={styles.line}>
        <Chip tone={site.isOpen ? 'ok' : 'neutral'}>{site.isOpen ? texts.siteOpen : texts.siteClosed}</Chip>
        {site.isSpontaneous && <Chip tone="info">{texts.spontaneous}</Chip>}
        {texts.title}, {nameIn(plan.krisstod.siteKinds, site.kind).toLocaleLowerCase('sv')}
      </p>
      <p>{texts.visits(site.adults, site.young)}</p>
      {may('CountKrisstodVisits') && (
        <div className={styles.actions}>
          <Link href={paths.krisstod(incident)} variant="button">
            {texts.open}
          </Link>
        </div>
      )}
    </FloatingPanel>
  );
}

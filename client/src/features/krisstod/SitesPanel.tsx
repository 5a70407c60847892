import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ComponentType, useState } from 'react';
import { useMay } from '../../forms/use-self.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconPlus } from '../../ui/icons.ts';
import styles from './krisstod.module.css';
import { SiteDialog, type SitePositionProps } from './SiteDialog.tsx';
import { SiteItem } from './SiteItem.tsx';
import { sitesOf } from './site-words.ts';

export interface SitesPanelProps {
  stream: string;
  state: IncidentState;
  own: KrisstodState | null;
  plan: Plan;
  PositionField: ComponentType<SitePositionProps>;
}

/** The sites of the effort: who leads each, how many have come, what they need [KR3] [KR5]. */
export function SitesPanel({ stream, state, own, plan, PositionField }: SitesPanelProps) {
  const may = useMay();
  const [isNew, setNew] = useState(false);
  const { status } = state.krisstod;
  const { open, closed } = sitesOf(state.krisstod);
  const mayOpen = may('OpenKrisstodSite') && status === 'active';
  const item = { stream, state, own, plan };
  return (
    <Card
      title={texts.sites}
      {...(open.length > 0 && { note: texts.sitesNote(open.length) })}
      aside={
        mayOpen && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setNew(true)}>
            {texts.newSite}
          </Button>
        )
      }
    >
      {open.length === 0 && (
        <p className={styles.empty}>
          {status === 'ended' && closed.length > 0
            ? texts.allClosed
            : `${texts.noSites}. ${status === 'active' ? texts.noSitesText : texts.noSitesReader}`}
        </p>
      )}
      {open.map((site) => (
        <SiteItem key={site.id} site={site} {...item} />
      ))}
      {closed.length > 0 && (
        <Disclosure title={texts.closedSites(closed.length)}>
          {closed.map((site) => (
            <SiteItem key={site.id} site={site} {...item} />
          ))}
        </Disclosure>
      )}
      {isNew && <SiteDialog stream={stream} plan={plan} PositionField={PositionField} onClose={() => setNew(false)} />}
    </Card>
  );
}

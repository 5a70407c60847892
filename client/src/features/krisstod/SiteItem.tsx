import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KrisstodState, PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { placesMapTexts } from '../../i18n/places-map.ts';
import { functionName, nameIn } from '../../i18n/plan-words.ts';
import { visitSheetsTexts } from '../../i18n/visit-sheets.ts';
import { paths } from '../../paths.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './krisstod.module.css';
import { LeadDialog } from './LeadDialog.tsx';
import { NeedDialog } from './NeedDialog.tsx';
import { SiteAge } from './SiteAge.tsx';
import { siteName } from './site-words.ts';
import { VisitsDialog } from './VisitsDialog.tsx';
import { VisitSheetDialog } from './visit-sheets/VisitSheetDialog.tsx';

export interface SiteItemProps {
  stream: string;
  site: PublicSite;
  state: IncidentState;
  own: KrisstodState | null;
  plan: Plan;
}

/** One site: one touch for each who comes, under the thumb. */
export function SiteItem({ stream, site, state, own, plan }: SiteItemProps) {
  const give = useGive();
  const may = useMay();
  const { byId } = usePeople();
  const [open, setOpen] = useState<'count' | 'need' | 'lead' | 'sheet' | 'close' | null>(null);
  const name = siteName(site);
  const { leader = null, needs = [] } = own?.sites[site.id] ?? {};
  const waiting = needs.flatMap((id) => state.tasks.open[id] ?? []);
  const mayWork = may('CountKrisstodVisits');
  const mayPrint = mayOpen(usePermissions(), 'krisstodLinks');
  const one = (who: 'adults' | 'young') =>
    give(
      'CountKrisstodVisits',
      stream,
      { site: site.id, how: 'in', adults: 0, young: 0, [who]: 1 },
      {},
      { done: texts.countDone(name) },
    );
  const handleClose = () => setOpen(null);

  return (
    <section className={styles.site} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Chip tone={site.isOpen ? 'ok' : 'neutral'}>{site.isOpen ? texts.siteOpen : texts.siteClosed}</Chip>
        {site.isSpontaneous && <Chip tone="info">{texts.spontaneous}</Chip>}
        <span className={styles.muted}>{nameIn(plan.krisstod.siteKinds, site.kind)}</span>
        {site.position !== null && site.isOpen && (
          <Link href={paths.mapPlace(state.incident.id, site.id)} variant="alone">
            {placesMapTexts.show}
          </Link>
        )}
      </div>
      <p>
        {texts.visits(site.adults, site.young)} <SiteAge site={site} />
      </p>
      <p className={styles.muted}>
        {leader === null
          ? texts.siteNoLeader
          : texts.siteLed(personName(byId, leader.person, leader.name ?? texts.removedName))}
        {leader !== null && (
          <>
            {' '}
            · <FactAge at={leader.since} isLasting />
          </>
        )}
      </p>
      {waiting.length > 0 && (
        <div>
          <h4 className={styles.heading}>{texts.openNeeds}</h4>
          <ul className={styles.list}>
            {waiting.map((task) => (
              <li key={task.id}>
                {task.title ?? texts.removed}{' '}
                <FactAge at={task.createdAt} person={null} name={functionName(plan, task.function)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayWork && site.isOpen && (
        <>
          <div className={styles.counts}>
            <Button
              size="huge"
              icon={<IconPlus aria-hidden />}
              aria-label={texts.adultOneAt(name)}
              onPress={() => one('adults')}
            >
              {texts.adultOne}
            </Button>
            <Button
              size="huge"
              icon={<IconPlus aria-hidden />}
              aria-label={texts.youngOneAt(name)}
              onPress={() => one('young')}
            >
              {texts.youngOne}
            </Button>
          </div>
          <div className={styles.actions}>
            <Button onPress={() => setOpen('count')}>{texts.count}</Button>
            <Button onPress={() => setOpen('need')}>{texts.need}</Button>
            <Button onPress={() => setOpen('lead')}>{texts.siteLead}</Button>
            {mayPrint && (
              <Button aria-label={visitSheetsTexts.buttonOf(name)} onPress={() => setOpen('sheet')}>
                {visitSheetsTexts.button}
              </Button>
            )}
            <Button aria-label={texts.closeOf(name)} onPress={() => setOpen('close')}>
              {texts.close}
            </Button>
          </div>
        </>
      )}
      {mayWork && !site.isOpen && state.krisstod.status === 'active' && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={texts.reopenOf(name)}
            onPress={() => give('ReopenKrisstodSite', stream, { site: site.id }, {}, { done: texts.reopenDone(name) })}
          >
            {texts.reopen}
          </Button>
        </div>
      )}
      {open === 'count' && <VisitsDialog stream={stream} site={site} onClose={handleClose} />}
      {open === 'need' && <NeedDialog stream={stream} site={site} plan={plan} onClose={handleClose} />}
      {open === 'sheet' && (
        <VisitSheetDialog
          incident={state.incident.id}
          site={site}
          plan={plan}
          isExercise={state.incident.mode === 'exercise'}
          onClose={handleClose}
        />
      )}
      {open === 'lead' && (
        <LeadDialog
          plan={plan}
          title={texts.siteLeadTitle(name)}
          onSubmit={(person, said) =>
            give('LeadKrisstodSite', stream, { site: site.id, leader: person }, said, {
              done: texts.siteLeadDone(name),
            })
          }
          onClose={handleClose}
        />
      )}
      <ConfirmDialog
        isOpen={open === 'close'}
        title={texts.closeTitle(name)}
        confirmLabel={texts.closeOf(name)}
        onCancel={handleClose}
        onConfirm={() => {
          give('CloseKrisstodSite', stream, { site: site.id }, {}, { done: texts.closeDone(name) });
          handleClose();
        }}
      >
        {texts.closeText}
      </ConfirmDialog>
    </section>
  );
}

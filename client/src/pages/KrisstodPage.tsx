import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { CallInsCard } from '../features/callouts/call-in/CallInsCard.tsx';
import { AfterCard } from '../features/krisstod/after/AfterCard.tsx';
import { EffortPanel } from '../features/krisstod/EffortPanel.tsx';
import { KrisstodNotes } from '../features/krisstod/KrisstodNotes.tsx';
import { BriefingsCard } from '../features/krisstod/lead/BriefingsCard.tsx';
import { HandoverCard } from '../features/krisstod/lead/HandoverCard.tsx';
import { OutsideHelpSection } from '../features/krisstod/outside-help/OutsideHelpSection.tsx';
import { RemovalSection } from '../features/krisstod/removal/RemovalSection.tsx';
import { SayCard } from '../features/krisstod/SayCard.tsx';
import type { SitePositionProps } from '../features/krisstod/SiteDialog.tsx';
import { SitesPanel } from '../features/krisstod/SitesPanel.tsx';
import { MyShiftCard } from '../features/krisstod/shifts/MyShiftCard.tsx';
import { ShiftsSection } from '../features/krisstod/shifts/ShiftsSection.tsx';
import { PositionField } from '../features/places/PositionField.tsx';
import { useKrisstod } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './KrisstodPage.module.css';
import { LazyPositionMap } from './LazyMap.tsx';
import { ReadingGate } from './ReadingGate.tsx';

/**
 * Krisstöd of one incident, for those who run it and the staff's leadership [KR8]. What asks for an act stands first: a
 * handover that waits, who is missing, the sites; what is read or done at one's leisure last.
 */
export function KrisstodPage({ incident }: { incident: string }) {
  return (
    <ReadingGate reading="krisstod">
      <IncidentGate id={incident}>
        <Effort id={incident} />
      </IncidentGate>
    </ReadingGate>
  );
}

function Effort({ id }: { id: string }) {
  const { state } = useIncidentFacts(id);
  const { state: own, status } = useKrisstod(id);
  const plan = usePlan().state?.plan ?? null;
  const stream = krisstodStream(id);
  if (state === null || plan === null || (own === null && status === 'loading')) return <Skeleton lines={10} />;
  const { status: effort } = state.krisstod;
  const led = own !== null && effort !== 'none' ? { stream, state, own, plan } : null;
  const isHandedOver = led !== null && led.own.lead.handover !== null;
  return (
    <div className={styles.page}>
      <KrisstodNotes stream={stream} plan={plan} />
      {own !== null && <MyShiftCard stream={stream} state={state} plan={plan} own={own} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <EffortPanel stream={stream} state={state} own={own} plan={plan} />
          {isHandedOver && <HandoverCard {...led} />}
          {led !== null && effort === 'ended' && <AfterCard {...led} />}
          {led !== null && <ShiftsSection stream={stream} state={state} plan={plan} work={led.own.work} />}
        </div>
        <div className={styles.stack}>
          <SitesPanel stream={stream} state={state} own={own} plan={plan} PositionField={SitePosition} />
          {led !== null && (
            <>
              <CallInsCard stream={stream} state={state} list={led.own.callIns.list} plan={plan} />
              <OutsideHelpSection stream={stream} state={state} plan={plan} work={led.own.work} />
              <BriefingsCard {...led} />
              {!isHandedOver && <HandoverCard {...led} />}
            </>
          )}
          <SayCard plan={plan} />
        </div>
      </div>
      {own !== null && <RemovalSection stream={stream} incident={id} own={own} />}
    </div>
  );
}

/** Where a site lies, typed or chosen on the map, as a place of the register is. */
function SitePosition(props: SitePositionProps) {
  return <PositionField {...props} kind={null} ChooserMap={LazyPositionMap} />;
}

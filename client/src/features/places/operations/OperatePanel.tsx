import { fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import { capacityOf } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ReactNode, useState } from 'react';
import { CommandNotes } from '../../../forms/CommandNotes.tsx';
import { personName } from '../../../forms/person-words.ts';
import { useMay } from '../../../forms/use-self.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { paths } from '../../../paths.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Link } from '../../../ui/Link.tsx';
import { PlaceFacts } from '../PlaceFacts.tsx';
import { SheetCard } from '../sheets/SheetCard.tsx';
import { usePlaceRegister } from '../use-places.ts';
import { Checklists } from './Checklists.tsx';
import { CountPanel } from './CountPanel.tsx';
import { FuelDialog } from './FuelDialog.tsx';
import { FuelNote } from './FuelNote.tsx';
import { HoursDialog } from './HoursDialog.tsx';
import { NeedDialog } from './NeedDialog.tsx';
import { OnSite } from './OnSite.tsx';
import styles from './OperatePanel.module.css';
import { OperationHistory } from './OperationHistory.tsx';
import { PLACE_TYPES } from './PlacesCard.tsx';
import { StaffDialog } from './StaffDialog.tsx';
import { StatePanel } from './StatePanel.tsx';

export interface OperatePanelProps {
  incident: IncidentShown;
  place: OperatedPlace;
  plan: Plan;
}

type Asked = 'fuel' | 'need' | 'staff' | 'hours';

/** One place at work: what it is, how many are there, how long the power lasts, what it needs, who is there. */
export function OperatePanel({ incident, place, plan }: OperatePanelProps) {
  const may = useMay();
  const register = usePlaceRegister();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { stream, state, pending } = incident;
  if (state === null) return null;
  const isAtWork = place.state !== 'closed' && (state.incident.lifecycle === 'open' || place.owner !== null);
  const mayRun = isAtWork && may('CountVisitors');
  const standing = register?.places[place.id];
  const ask = (what: Asked, label: string) =>
    mayRun && (
      <Button size="small" onPress={() => setAsked(what)}>
        {label}
      </Button>
    );
  const dialog = { stream, place, onClose: () => setAsked(null) };

  return (
    <div className={styles.panels}>
      <div className={styles.column}>
        <CommandNotes incident={incident} plan={plan} types={PLACE_TYPES} />
        <StatePanel incident={incident} state={state} place={place} plan={plan} isAtWork={isAtWork} />
        {place.state !== 'closed' && (
          <Card title={operationTexts.countHeading}>
            <CountPanel
              stream={stream}
              place={place}
              capacity={capacityOf(place, register)}
              slice={state.places}
              pending={pending}
              mayCount={mayRun}
            />
          </Card>
        )}
      </div>
      <div className={styles.column}>
        {place.state !== 'closed' && (
          <>
            <Card title={operationTexts.fuelHeading} aside={ask('fuel', operationTexts.fuelSet)}>
              <FuelWords place={place} warnHours={plan.places.fuelWarnHours} />
            </Card>
            <Card title={operationTexts.needHeading} aside={ask('need', operationTexts.needNew)}>
              <Needs incident={incident} place={place} />
            </Card>
            <Card title={operationTexts.staffHeading} aside={ask('staff', operationTexts.staffSet)}>
              <StaffWords place={place} />
            </Card>
            <Card title={operationTexts.hoursHeading} aside={ask('hours', operationTexts.hoursSet)}>
              <HoursWords place={place} />
            </Card>
            <Checklists stream={stream} place={place} plan={plan} pending={pending} mayAnswer={mayRun} />
          </>
        )}
        {register !== null && (
          <Disclosure title={operationTexts.register}>
            {standing ? <PlaceFacts place={standing} plan={plan} /> : <p>{operationTexts.registerNone}</p>}
            {standing && <Link href={paths.place(place.id)}>{operationTexts.toRegister}</Link>}
          </Disclosure>
        )}
        {state.incident.mode === 'live' && place.state !== 'closed' && <SheetCard place={place.id} isUsed />}
        <Disclosure title={operationTexts.history}>
          <OperationHistory stream={stream} place={place.id} version={versionOf(place)} plan={plan} />
        </Disclosure>
      </div>
      {asked === 'fuel' && <FuelDialog {...dialog} />}
      {asked === 'need' && <NeedDialog {...dialog} plan={plan} />}
      {asked === 'staff' && <StaffDialog {...dialog} />}
      {asked === 'hours' && <HoursDialog {...dialog} />}
    </div>
  );
}

function FuelWords({ place, warnHours }: { place: OperatedPlace; warnHours: number }): ReactNode {
  const now = useServerNow(60_000);
  if (place.fuel === null) return <p className={styles.muted}>{operationTexts.fuelNone}</p>;
  const { emptyAt } = fuelStanding(place.fuel, now, warnHours);
  return (
    <p className={styles.words}>
      <FuelNote place={place} warnHours={warnHours} />
      <span className={styles.muted}>
        {emptyAt === null ? operationTexts.fuelNotRunning : operationTexts.fuelEmptyAt(formatWhen(emptyAt, now))}
      </span>
      <OnSite at={place.fuel.at} by={place.fuel.by} />
    </p>
  );
}

function Needs({ incident, place }: Pick<OperatePanelProps, 'incident' | 'place'>): ReactNode {
  const open = incident.tasks.filter(({ task }) => place.needs.includes(task.id));
  if (open.length === 0) return <p className={styles.muted}>{operationTexts.needNone}</p>;
  return (
    <>
      <ul className={styles.needs}>
        {open.map(({ key, task }) => (
          <li key={key}>{operationTexts.needTask(task.number, task.title ?? operationTexts.removed)}</li>
        ))}
      </ul>
      <Link href={paths.tasks(incident.id)}>{operationTexts.show}</Link>
    </>
  );
}

function StaffWords({ place: { staff } }: { place: OperatedPlace }): ReactNode {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  if (staff === null) return <p className={styles.muted}>{operationTexts.staffNone}</p>;
  const lead = staff.lead === null ? staff.leadName : personName(byId, staff.lead);
  return (
    <p className={styles.words}>
      {lead !== null && <b>{lead}</b>}
      {staff.crew !== null && <span>{staff.crew}</span>}
      <span className={styles.muted}>{operationTexts.staffSinceText(formatWhen(staff.since, now))}</span>
    </p>
  );
}

function HoursWords({ place: { opensAt, closesAt } }: { place: OperatedPlace }): ReactNode {
  const now = useServerNow(60_000);
  if (opensAt === null && closesAt === null) return <p className={styles.muted}>{operationTexts.hoursNone}</p>;
  const when = (at: number | null) => (at === null ? null : formatWhen(at, now));
  return <p>{operationTexts.hoursWords(when(opensAt), when(closesAt))}</p>;
}

/** Anything that the history would tell has moved it. */
function versionOf({ since, counts, fuel, staff, needs, checks, opensAt, closesAt }: OperatedPlace): string {
  const answered = Object.values(checks).map(({ answer, at }) => `${answer}${at}`);
  return JSON.stringify([
    since,
    counts.at(-1)?.seq,
    counts.length,
    fuel?.at,
    staff?.seq,
    needs,
    answered,
    opensAt,
    closesAt,
  ]);
}

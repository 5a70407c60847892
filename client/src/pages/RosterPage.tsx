import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { NO_ROSTER } from '@ledningsplats/shared/roster/events.ts';
import { rosterFaults } from '@ledningsplats/shared/roster/faults.ts';
import { heldBetween } from '@ledningsplats/shared/roster/held-duty.ts';
import { type Duty, dutiesBetween } from '@ledningsplats/shared/roster/on-duty.ts';
import { useMemo, useState } from 'react';
import { AbsenceCard } from '../features/roster/AbsenceCard.tsx';
import { AbsenceDialog } from '../features/roster/AbsenceDialog.tsx';
import { DutyTable } from '../features/roster/DutyTable.tsx';
import { FaultList } from '../features/roster/FaultList.tsx';
import { ToldCard } from '../features/roster/handover/ToldCard.tsx';
import { MonthView } from '../features/roster/MonthView.tsx';
import { RosterFileCard } from '../features/roster/RosterFileCard.tsx';
import { RotaDialog } from '../features/roster/RotaDialog.tsx';
import { AHEAD_MS } from '../features/roster/roster-words.ts';
import { ShiftDialog } from '../features/roster/ShiftDialog.tsx';
import { SwapCard } from '../features/roster/SwapCard.tsx';
import { SwapDialog } from '../features/roster/SwapDialog.tsx';
import { TurnList } from '../features/roster/TurnList.tsx';
import { useRosterNow, useRosterReading } from '../features/roster/use-duty.ts';
import { YearView } from '../features/roster/YearView.tsx';
import { CalendarCard } from '../forms/calendar/CalendarCard.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useMay, useSelf } from '../forms/use-self.ts';
import { appTexts } from '../i18n/app.ts';
import { dutyLogTexts } from '../i18n/duty-log.ts';
import { handoverTexts } from '../i18n/handover.ts';
import { rosterTexts } from '../i18n/roster.ts';
import { paths } from '../paths.ts';
import { usePeople, useRoster } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatClock, formatDate } from '../ui/format-time.ts';
import { IconPrint, IconSchedule } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './RosterPage.module.css';

const DAY = 86_400_000;
/** A turn that is under way is shown from its beginning; none is longer than four weeks by the plan. */
const BEFORE = 31 * DAY;

type View = 'list' | 'month' | 'year' | 'history';
type Open = { what: 'rota' } | { what: 'absence' } | { what: 'shift' | 'swap'; duty: Duty };

/** Who is TiB when: planned, changed, swapped, printed, and who it was [TB1] [TB2]. */
export function RosterPage() {
  const reading = useRosterReading();
  const roster = useRoster().state ?? NO_ROSTER;
  const { byId: people } = usePeople();
  const now = useRosterNow(reading, 60_000);
  const may = useMay();
  const { person: self, permissions } = useSelf();
  const [view, setView] = useState<View>('list');
  const [open, setOpen] = useState<Open | null>(null);
  const duties = useMemo(
    () =>
      reading === null ? [] : dutiesBetween(reading, now - BEFORE, now + AHEAD_MS).filter(({ until }) => until > now),
    [reading, now],
  );
  const past = useMemo(
    () =>
      reading === null
        ? []
        : heldBetween(reading, now - AHEAD_MS, now)
            .filter(({ primary }) => primary.gap !== 'unplanned')
            .toReversed(),
    [reading, now],
  );
  const faults = useMemo(
    () => (reading === null ? [] : rosterFaults(reading, reading.plan.roster, now, now + AHEAD_MS)),
    [reading, now],
  );
  if (reading === null) return <Skeleton lines={8} />;

  const { timeZone, plan } = reading;
  const { needsDeputy } = plan.roster;
  const table = { people, now, timeZone, needsDeputy };
  const isEmpty = roster.shifts.length === 0;
  const close = () => setOpen(null);
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h1 className={page.title}>
          <span className={page.screen}>{rosterTexts.title}</span>
          <span className={page.paper}>{rosterTexts.printTitle(plan.municipality.name)}</span>
        </h1>
        <span className={page.paper}>{appTexts.printedAt(`${formatDate(now, 0)} ${formatClock(now)}`)}</span>
        <div className={page.tools}>
          <Link href={paths.handover} variant="button">
            {handoverTexts.title}
          </Link>
          {mayOpen(permissions, 'duty') && (
            <Link href={paths.dutyLog} variant="button">
              {dutyLogTexts.title}
            </Link>
          )}
          {may('SetShifts') && (
            <Button variant="primary" icon={<IconSchedule aria-hidden />} onPress={() => setOpen({ what: 'rota' })}>
              {rosterTexts.plan}
            </Button>
          )}
          {may('RegisterAbsence') && (
            <Button onPress={() => setOpen({ what: 'absence' })}>{rosterTexts.absence}</Button>
          )}
          {!isEmpty && (
            <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {rosterTexts.print}
            </Button>
          )}
        </div>
      </header>
      <StreamNotes stream="roster" />
      {isEmpty ? (
        <EmptyState title={rosterTexts.empty} icon={<IconSchedule aria-hidden />}>
          {may('SetShifts') ? rosterTexts.emptyText : rosterTexts.emptyReader}
        </EmptyState>
      ) : (
        <>
          <div className={`${styles.side} ${page.screen}`}>
            <SwapCard roster={roster} now={now} timeZone={timeZone} />
            <AbsenceCard roster={roster} now={now} timeZone={timeZone} />
            {mayOpen(permissions, 'duty') && <ToldCard {...{ roster, people, now, timeZone }} />}
          </div>
          <FaultList faults={faults} {...{ people, now, timeZone }} none={rosterTexts.noFaults} />
          <Tabs
            label={rosterTexts.title}
            selected={view}
            onChange={setView}
            tabs={[
              {
                id: 'list',
                title: rosterTexts.views.list,
                content: (
                  <TurnList
                    {...table}
                    duties={duties}
                    self={self}
                    onChange={may('SetShifts') ? (duty) => setOpen({ what: 'shift', duty }) : undefined}
                    onSwap={may('ProposeSwap') ? (duty) => setOpen({ what: 'swap', duty }) : undefined}
                  />
                ),
              },
              {
                id: 'month',
                title: rosterTexts.views.month,
                content: <MonthView reading={reading} people={people} now={now} />,
              },
              {
                id: 'year',
                title: rosterTexts.views.year,
                content: <YearView reading={reading} people={people} now={now} />,
              },
              {
                id: 'history',
                title: rosterTexts.views.history,
                content: (
                  <div className={styles.history}>
                    <p className={page.note}>{rosterTexts.historyHelp}</p>
                    {past.length === 0 ? (
                      <p>{rosterTexts.noHistory}</p>
                    ) : (
                      <DutyTable {...table} duties={past} needsDeputy={false} />
                    )}
                  </div>
                ),
              },
            ]}
          />
        </>
      )}
      <div className={`${styles.side} ${page.screen}`}>
        <CalendarCard of="shifts" />
        {(!isEmpty || may('SetShifts')) && <RosterFileCard />}
      </div>
      {open?.what === 'rota' && <RotaDialog reading={reading} now={now} onClose={close} />}
      {open?.what === 'absence' && <AbsenceDialog now={now} timeZone={timeZone} onClose={close} />}
      {open?.what === 'shift' && <ShiftDialog duty={open.duty} now={now} timeZone={timeZone} onClose={close} />}
      {open?.what === 'swap' && self !== null && (
        <SwapDialog duty={open.duty} ahead={duties} self={self} now={now} timeZone={timeZone} onClose={close} />
      )}
    </div>
  );
}

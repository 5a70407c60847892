import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { ServiceCounts } from '@ledningsplats/shared/losses/touched-services.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import { countdown } from '../../features/briefings/countdown.ts';
import { reportStanding } from '../../features/reports/report-standing.ts';
import { personName } from '../../forms/person-words.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { headerTexts } from '../../i18n/header.ts';
import { capacityName, functionName, levelName, nameIn } from '../../i18n/plan-words.ts';
import { wallTexts as texts } from '../../i18n/wall.ts';
import { formatDuration, formatUntil, formatWhen } from '../../ui/format-time.ts';
import { type LevelTone, levelTone } from '../../ui/level-tone.ts';
import { krisstodOnMap } from '../krisstod-on-map.ts';

type People = Readonly<Record<string, PersonReading>>;

/** What has happened and where; a place that the title names already is not said again. */
export function wallTitle({ incident: { title, number, place } }: IncidentState): string {
  const said = title ?? number;
  const isNamed = place === null || said.toLocaleLowerCase('sv').includes(place.toLocaleLowerCase('sv'));
  return isNamed ? said : `${said}, ${place}`;
}

export interface WallLevel {
  rank: number;
  name: string;
  tone: LevelTone;
  since: string;
  isUnconfirmed: boolean;
}

/** The level that holds, in the municipality's own words [LA1]. */
export function wallLevel({ incident, decisions }: IncidentState, plan: Plan, now: number): WallLevel {
  const { rank, since, decision } = incident.level;
  const number = plan.levels.filter((level) => level.rank <= rank).length;
  return {
    rank,
    name: levelName(plan, rank),
    tone: levelTone(number, plan.levels.length),
    since: formatWhen(since, now),
    isUnconfirmed: decisions.open[decision]?.confirmed === false,
  };
}

/** That höjd beredskap is in force, who leads by it and since when [LA7]; null: it is not. */
export function wallAlert({ incident }: IncidentState, plan: Plan, now: number) {
  const alert = incident.heightenedAlert;
  if (alert === null) return null;
  return {
    leads: headerTexts.heightenedAlertLeads(plan.board.heightenedAlertLeads),
    since: formatWhen(alert.since, now),
  };
}

/** Who leads, in which capacity and since when; null: nobody does [LA13]. */
export function wallLeader({ incident }: IncidentState, plan: Plan, people: People, now: number) {
  const { leader } = incident;
  if (leader === null) return null;
  const capacity = capacityName(plan, leader.capacity);
  const isNamed = leader.name !== null || leader.person !== null;
  return {
    name: isNamed ? personName(people, leader.person, leader.name) : capacity,
    capacity: leader.capacityHeld ? capacity : `${capacity} (${texts.notHeld})`,
    since: formatWhen(leader.since, now),
  };
}

export interface WallCountdown {
  key: string;
  what: string;
  /** `om 18 min`, `12 min sen`. */
  left: string;
  isLate: boolean;
}

/** The briefing that is held or comes next [ST5]; null: none is set. */
export function wallBriefing({ incident, briefings }: IncidentState, plan: Plan, now: number) {
  const told = incident.lifecycle === 'open' ? countdown(briefings, now) : null;
  if (told === null) return null;
  const titles = {
    running: texts.briefingRunning,
    late: texts.briefingLate,
    soon: texts.briefing,
    later: texts.briefing,
  };
  return { ...told, title: titles[told.tone], kind: kindName(plan, told.kind) };
}

/** What runs out, the first first: the report that is due [LA10], each VMA that is to be looked over [VM3]. */
export function wallCountdowns(state: IncidentState, counts: ServiceCounts | null, now: number): WallCountdown[] {
  const { next } = reportStanding(state, now);
  const nearest = counts?.nearest ?? null;
  const services =
    nearest === null ? [] : [{ key: 'services', what: texts.services(counts?.touched ?? 0), at: nearest }];
  const due = [
    ...services,
    ...(next === null ? [] : [{ key: 'report', what: texts.report(next.to), at: next.due }]),
    ...openVmas(state.vma).map(({ id, review }) => ({ key: `vma ${id}`, what: texts.vma, at: review })),
  ];
  return due
    .sort((one, other) => one.at - other.at)
    .map(({ key, what, at }) => {
      const isLate = at < now;
      return { key, what, isLate, left: isLate ? texts.late(formatDuration(now - at)) : formatUntil(at, now) };
    });
}

export interface WallTask {
  key: string;
  title: string;
  owner: string;
  late: string;
}

/** The tasks that are late, the worst first [ST4]. */
export function lateTasks({ tasks }: IncidentState, plan: Plan, now: number): WallTask[] {
  return Object.values(tasks.open)
    .flatMap((task) => (task.due !== null && task.due < now ? [{ ...task, due: task.due }] : []))
    .sort((one, other) => one.due - other.due || one.number - other.number)
    .map(({ id, title, function: owner, due }) => ({
      key: id,
      title: title ?? texts.removed,
      owner: functionName(plan, owner),
      late: texts.tasksLate(formatDuration(now - due)),
    }));
}

export interface WallNextTask {
  key: string;
  title: string;
  owner: string;
  /** `om 18 min`; null: nobody has set a time for it. */
  left: string | null;
}

/** The tasks that are to be done and are not late, the first first, those without a time last [ST4]. */
export function nextTasks({ tasks }: IncidentState, plan: Plan, now: number): WallNextTask[] {
  const dueOf = ({ due }: { due: number | null }) => due ?? Number.POSITIVE_INFINITY;
  return Object.values(tasks.open)
    .filter((task) => dueOf(task) >= now)
    .sort((one, other) => (dueOf(one) === dueOf(other) ? one.number - other.number : dueOf(one) - dueOf(other)))
    .map(({ id, title, function: owner, due }) => ({
      key: id,
      title: title ?? texts.removed,
      owner: functionName(plan, owner),
      left: due === null ? null : formatUntil(due, now),
    }));
}

/** Whether there is anything to see on the map: a place that is run, something that is drawn, or a site of krisstöd [PL1] [PL9]. */
export function hasMap({ places, shapes, krisstod }: IncidentState): boolean {
  return (
    Object.values(places.at).some(({ state }) => state !== 'closed') ||
    Object.values(shapes.at).some(({ removed }) => removed === null) ||
    krisstodOnMap(krisstod).length > 0
  );
}

export interface WallPoints {
  kind: string;
  name: string;
  open: number;
  full: number;
  visitors: number;
}

/** What is open to people, by kind, with how many are there [PL2] [PL3]. */
export function openPoints({ places }: IncidentState, plan: Plan): WallPoints[] {
  const byKind = new Map<string, WallPoints>();
  for (const { kind, state, counts } of Object.values(places.at)) {
    if (state !== 'open' && state !== 'full') continue;
    const known = byKind.get(kind) ?? { kind, name: nameIn(plan.places.kinds, kind), open: 0, full: 0, visitors: 0 };
    const visitors = known.visitors + visitorsNow(counts);
    byKind.set(kind, { ...known, [state]: known[state] + 1, visitors });
  }
  return [...byKind.values()].sort(
    (one, other) => other.visitors - one.visitors || one.name.localeCompare(other.name, 'sv'),
  );
}

/** `4 s`, `2 min`, `1 h 5 min`: to the second while it is new, for that is when it is looked at. */
export function ageOf(since: number, now: number): string {
  const passed = Math.max(0, now - since);
  return passed < 60_000 ? texts.seconds(Math.floor(passed / 1_000)) : formatDuration(passed);
}

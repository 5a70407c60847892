import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { foldDirections } from '@ledningsplats/shared/incident/direction.ts';
import type { IncidentMode, Lifecycle } from '@ledningsplats/shared/incident/events.ts';
import type { CountWay } from '@ledningsplats/shared/places/headcount.ts';
import { REMOVED } from '../papers/paper-words.ts';
import { cellsOf } from './cells.ts';
import { functionName, type HistoryGround, levelName, personName, whenOf, who } from './history-ground.ts';
import { placeStateName } from './history-words.ts';

const MODES: Readonly<Record<IncidentMode, string>> = { live: 'Skarpt läge', exercise: 'ÖVNING' };
const LIFECYCLES: Readonly<Record<Lifecycle, string>> = {
  open: 'Öppen',
  closed: 'Avslutad',
  evaluated: 'Avslutad och utvärderad',
};
const CONTINGENCIES = { waiting: 'Bevakas', triggered: 'Har inträffat', withdrawn: 'Struket' } as const;

/** What the incident is and how it stands, as one reads it first. */
export function incidentEntry({ incident }: IncidentState, ground: HistoryGround): CopyEntry {
  const { leader, posture, level } = incident;
  return {
    id: 'incident/1',
    cells: cellsOf({
      number: incident.number,
      title: incident.title ?? REMOVED,
      place: incident.place ?? '',
      mode: MODES[incident.mode],
      level: `${levelName(ground, level.rank)}, sedan ${whenOf(ground, level.since)}, beslut ${level.decision}`,
      posture: ground.plan.postures.find(({ id }) => id === posture.id)?.name ?? posture.id,
      leader: leader === null ? 'Ingen' : leaderWords(leader, ground),
      reported_by: incident.reportedBy ?? '',
      opened: whenOf(ground, incident.openedAt),
      recorded: whenOf(ground, incident.registeredAt),
      author: personName(ground, incident.registeredBy),
      lifecycle: LIFECYCLES[incident.lifecycle],
    }),
  };
}

/** The ladder: each time that the level became another, and by which decision [LA1]. */
export function levelEntries(events: readonly OpenStreamEvent[], ground: HistoryGround): CopyEntry[] {
  return events.flatMap((event) => {
    const entry = (text: string, decision: number): CopyEntry[] => [
      {
        id: `level/${event.seq}`,
        cells: cellsOf({
          ...timesOf(event, ground),
          text,
          decision: String(decision),
          basis: event.type === 'LevelChanged' ? Object.values(event.content ?? {}).join('; ') : '',
        }),
      },
    ];
    switch (event.type) {
      case 'IncidentRegistered':
        return entry(`Nivå ${levelName(ground, event.data.level)}`, event.data.decision);
      case 'LevelChanged':
        return entry(
          `Från nivå ${levelName(ground, event.data.from)} till nivå ${levelName(ground, event.data.to)}`,
          event.data.decision,
        );
      case 'EffectReverted':
        return event.data.what === 'level'
          ? entry(`Åter nivå ${levelName(ground, event.data.to)}: beslutet är hävt`, event.data.decision)
          : [];
      default:
        return [];
    }
  });
}

/** Who has led it, one after the other [LA13]. */
export function leaderEntries(events: readonly OpenStreamEvent[], ground: HistoryGround): CopyEntry[] {
  return events.flatMap((event) => {
    if (event.type !== 'LeaderAppointed' && event.type !== 'LeaderLeft') return [];
    const name = event.type === 'LeaderAppointed' ? (event.content?.name ?? null) : null;
    const words = leaderWords({ ...event.data, name }, ground);
    const text = event.type === 'LeaderAppointed' ? `${words} leder` : `${words} leder inte längre`;
    return [{ id: `leader/${event.seq}`, cells: cellsOf({ ...timesOf(event, ground), text }) }];
  });
}

/** Every direction that has been set, in order [ST3]. */
export function directionEntries(events: readonly OpenStreamEvent[], ground: HistoryGround): CopyEntry[] {
  return foldDirections(events)
    .toReversed()
    .map(({ seq, at, by, text, decision, isDisowned }) => ({
      id: `direction/${seq}`,
      cells: cellsOf({
        occurred: whenOf(ground, at),
        author: personName(ground, by),
        text: text ?? REMOVED,
        decision: decision === null ? '' : String(decision),
        state: isDisowned ? 'Gällde aldrig: beslutet är hävt' : '',
      }),
    }));
}

/** What might happen, what is then done, and whether it did [ST11]. */
export function contingencyEntries({ contingencies }: IncidentState, ground: HistoryGround): CopyEntry[] {
  return Object.values(contingencies.known)
    .sort((one, other) => one.number - other.number)
    .map(({ number, content, status, preparedAt, preparedBy, function: owner }) => ({
      id: `contingency/${number}`,
      cells: cellsOf({
        number: `O-${number}`,
        occurred: whenOf(ground, preparedAt),
        author: personName(ground, preparedBy),
        text: content?.title ?? REMOVED,
        trigger: content?.trigger ?? '',
        actions: (content?.actions ?? []).join('\n'),
        owner: functionName(ground, owner),
        state: CONTINGENCIES[status],
      }),
    }));
}

/** What has happened to the points: opened, full, closed, counted [PL2] [PL5]. */
export function placeEntries(events: readonly OpenStreamEvent[], ground: HistoryGround): CopyEntry[] {
  const nameOf = new Map<string, string>();
  return events.flatMap((event): CopyEntry[] => {
    if (event.type !== 'PlaceStateChanged' && event.type !== 'VisitorsCounted') return [];
    if (event.type === 'PlaceStateChanged') nameOf.set(event.data.place, event.data.name);
    const name = nameOf.get(event.data.place) ?? event.data.place;
    const text =
      event.type === 'PlaceStateChanged'
        ? `${name}: ${placeStateName(event.data.from)} → ${placeStateName(event.data.to)}`
        : `${name}: ${countWords(event.data)}`;
    const decision = event.type === 'PlaceStateChanged' ? event.data.decision : null;
    return [
      {
        id: `place/${event.seq}`,
        cells: cellsOf({ ...timesOf(event, ground), text, decision: decision === null ? '' : String(decision) }),
      },
    ];
  });
}

function countWords({ how, number }: { how: CountWay; number: number }): string {
  return { in: `${number} kom`, out: `${number} gick`, set: `${number} på plats` }[how];
}

function timesOf({ meta }: OpenStreamEvent, ground: HistoryGround) {
  return {
    occurred: whenOf(ground, meta.occurredAt),
    recorded: whenOf(ground, meta.recordedAt),
    author: who(ground, meta.person, meta.function),
  };
}

function leaderWords(
  { person, name, capacity }: { person: string | null; name: string | null; capacity: string },
  ground: HistoryGround,
): string {
  const as = ground.plan.capacities.find(({ id }) => id === capacity)?.name ?? capacity;
  return `${name ?? personName(ground, person)}, ${as.toLocaleLowerCase('sv')}`;
}

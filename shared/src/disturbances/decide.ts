import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { IncidentRegistered } from '../incident/events.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { decideRegisterIncident } from '../incident/register.ts';
import type { DisturbanceReading } from './disturbance-reading.ts';
import type { DisturbanceContent, DisturbanceEvent } from './events.ts';

/** Optional fields as a schema answers them: left out or undefined. */
type Loose<Content> = { [Key in keyof Content]: Content[Key] | undefined };

/** Where the command that settles a disturbance writes what became of it. */
const STREAM = 'disturbances';

/**
 * A department sends in what disturbs it [LA11]. A link is its department's; who has an account names one of the plan's,
 * or none. Answers `invalid` for a department that the plan does not have, and for a link that nobody but the server may
 * name.
 */
export function decideReportDisturbance(
  sight: Sight,
  command: Command<{ department: string | null; link: string | null }, Loose<DisturbanceContent> & { what: string }>,
  { actor }: DecideContext,
): Decided {
  const { department, link } = command.data;
  if ((actor.via === 'link') !== (link !== null)) return refuse('invalid', { field: 'data.link' });
  const isKnown = sight.plan?.plan.departments.some(({ id }) => id === department) ?? false;
  if (link === null && department !== null && !isKnown) return refuse('invalid', { field: 'data.department' });
  const number = (sight.disturbances?.count ?? 0) + 1;
  const ref = { disturbance: command.id, department, person: actor.person, link };
  return { ok: true, events: [fact('DisturbanceReported', { ...ref, number }, defined(command.content))] };
}

/**
 * The TiB takes it over: an incident is registered with the report as its first lines, in one commit [LA11]. Answers
 * `unknown_item`, `settled` when somebody was first, and what registering answers.
 */
export function decideTakeOverDisturbance(
  sight: Sight,
  command: Parameters<typeof decideRegisterIncident>[1] & {
    data: { disturbance: string };
    content: { answer?: string | undefined };
  },
  context: DecideContext,
): Decided {
  const report = waiting(sight, command.data.disturbance);
  if ('ok' in report) return report;
  const registered = decideRegisterIncident(sight, command, context);
  if (!registered.ok) return registered;
  const [first] = registered.events as [NewEvent, ...NewEvent[]];
  const { id: incident, number: incidentNumber } = first.data as IncidentRegistered['data'];
  const { answer } = command.content;
  const settled = fact('DisturbanceTakenOver', { ...refOf(report), incident, incidentNumber }, defined({ answer }));
  return { ok: true, events: [...registered.events, ...received(report), { ...settled, stream: STREAM }] };
}

/**
 * It belongs to an incident that is under way: its lines go there [LA11]. Answers `unknown_item`, `settled`, what a
 * closed incident answers, and `exercise_apart`: what a department sends in is real.
 */
export function decideMergeDisturbance(
  sight: Sight,
  command: Command<{ disturbance: string }, { answer?: string | undefined }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { incident } = ground.state;
  if (incident.mode === 'exercise') return refuse('exercise_apart');
  const report = waiting(sight, command.data.disturbance);
  if ('ok' in report) return report;
  const { answer } = command.content;
  const destination = { incident: incident.id, incidentNumber: incident.number };
  const settled = fact('DisturbanceMerged', { ...refOf(report), ...destination }, defined({ answer }));
  return { ok: true, events: [...received(report), { ...settled, stream: STREAM }] };
}

/** It needs no incident: the answer closes it [LA11]. Answers `unknown_item` and `settled`. */
export function decideAnswerDisturbance(
  sight: Sight,
  command: Command<{ disturbance: string }, { answer: string }>,
): Decided {
  const report = waiting(sight, command.data.disturbance);
  if ('ok' in report) return report;
  return { ok: true, events: [fact('DisturbanceAnswered', refOf(report), command.content)] };
}

function waiting(sight: Sight, id: string): DisturbanceReading | Refusal {
  const { open = [], settled = [] } = sight.disturbances ?? {};
  const found = open.find(({ disturbance }) => disturbance === id);
  if (found) return found;
  const done = settled.find(({ disturbance }) => disturbance === id)?.fate;
  const field = 'data.disturbance';
  return done ? refuse('settled', { field, details: { by: done.by, at: done.at } }) : refuse('unknown_item', { field });
}

/** What the incident's log says of a report: where it came from, what has happened, what is needed, as of when it happened. */
function received({ content, occurredAt, ...report }: DisturbanceReading): NewEvent[] {
  const { disturbance, number, department, person } = report;
  const { what, where: place, affected, needs, call } = content ?? {};
  const line = (text: string | undefined, important: boolean) =>
    text === undefined
      ? []
      : [
          newFact(
            'LineWritten',
            { kind: 'inkommande', important, about: null, verification: null, addressedTo: null, paper: null },
            { text, from: call, place },
          ),
        ];
  return [
    newFact(
      'DisturbanceReceived',
      { disturbance, number, department, person },
      call === undefined ? null : { call, affected },
    ),
    ...line(what, true),
    ...line(needs, false),
  ].map((event) => ({ ...event, occurredAt }));
}

function refOf({ disturbance, department, person, link }: DisturbanceReading) {
  return { disturbance, department, person, link };
}

type Fact<Type extends DisturbanceEvent['type']> = Extract<DisturbanceEvent, { type: Type }>;

function fact<Type extends DisturbanceEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): NewEvent {
  return { type, version: 1, data, content };
}

/** Without what is undefined; null where nothing is left. */
function defined<Content extends object>(content: Content): never {
  const said = Object.entries(content).filter(([, value]) => value !== undefined);
  return (said.length > 0 ? Object.fromEntries(said) : null) as never;
}

import type { ExerciseRunLeft } from '../conduct/events.ts';
import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { DecisionCompleted, DecisionDisowned } from '../decisions/events.ts';
import type {
  DirectionSet,
  EffectReverted,
  IncidentEvent,
  IncidentRegistered,
  IncidentSlice,
  LevelChanged,
  LevelStanding,
  Lifecycle,
} from './events.ts';
import { type Standing, stepped, withoutDecision } from './fact-trail.ts';
import { hears } from './hears.ts';
import {
  type DirectionSaid,
  type News,
  NOTHING_SAID,
  type Sayings,
  standpoint,
  type TextSaid,
  withNews,
  withoutSayingsOf,
  withoutWordsOf,
} from './sayings.ts';

type Heard = IncidentEvent | DecisionCompleted | DecisionDisowned | ExerciseRunLeft;

const isHeard = hears<Heard>({
  IncidentRegistered: true,
  IncidentDescribed: true,
  LevelChanged: true,
  DirectionSet: true,
  PostureChanged: true,
  LeaderAppointed: true,
  LeaderLeft: true,
  HeightenedAlertSet: true,
  IncidentClosed: true,
  IncidentReopened: true,
  IncidentEvaluated: true,
  EffectReverted: true,
  ContentRedacted: true,
  DecisionCompleted: true,
  DecisionDisowned: true,
  ExerciseRunLeft: true,
});

/**
 * Folds the facts of the ladder. Three facts are never one field: level, posture and (in the board's slice) whether
 * krisledningsnämnden is active; the life cycle is a fourth of its own [LA1]. A stream begins with `IncidentRegistered`.
 */
export function evolveIncidentSlice(slice: IncidentSlice | undefined, event: OpenStreamEvent): IncidentSlice {
  if (!slice) {
    if (event.type === 'IncidentRegistered') return registered(event);
    throw new Error(`A stream begins with IncidentRegistered, not ${event.type}`);
  }
  if (!isHeard(event)) return slice;
  const { seq, meta } = event;
  switch (event.type) {
    case 'IncidentRegistered':
      return slice;
    case 'IncidentDescribed':
      return {
        ...slice,
        title: event.content?.title ?? null,
        place: event.content?.place ?? null,
        sources: { ...slice.sources, title: seq },
      };
    case 'LevelChanged':
      return withLevel(slice, event);
    case 'DirectionSet':
      return withSayings(slice, withNews(slice.said, { ...NO_NEWS, direction: directionOf(event) }));
    case 'PostureChanged': {
      const { to, decision } = event.data;
      const standing = { value: to, decision, at: meta.occurredAt, by: meta.person };
      return {
        ...slice,
        posture: { id: to, since: standing.at, decision, by: standing.by },
        trail: { ...slice.trail, posture: stepped(slice.trail.posture, standing) },
      };
    }
    case 'LeaderAppointed':
      return {
        ...slice,
        leader: {
          person: event.data.person,
          name: event.content?.name ?? null,
          capacity: event.data.capacity,
          capacityHeld: event.data.capacityHeld,
          since: meta.occurredAt,
          seq,
        },
      };
    case 'LeaderLeft':
      return { ...slice, leader: null };
    case 'HeightenedAlertSet':
      return {
        ...slice,
        heightenedAlert: event.data.on
          ? { since: meta.occurredAt, by: event.data.by, name: event.content?.name ?? null, seq }
          : null,
      };
    case 'IncidentClosed': {
      const { decision } = event.data;
      return withLifecycle(slice, { value: 'closed', decision, at: meta.occurredAt, by: meta.person });
    }
    case 'IncidentReopened': {
      const { decision } = event.data;
      return withLifecycle(slice, { value: 'open', decision, at: meta.occurredAt, by: meta.person });
    }
    // it is played again in a copy: what is left stands as it was, and goes on no more
    case 'ExerciseRunLeft':
      return withLifecycle(slice, { value: 'closed', decision: null, at: meta.occurredAt, by: meta.person });
    case 'IncidentEvaluated':
      return withLifecycle(slice, { value: 'evaluated', decision: null, at: meta.occurredAt, by: meta.person });
    case 'EffectReverted':
      return reverted(slice, event);
    case 'DecisionDisowned':
      return withoutDisowned(slice, event.data.number);
    case 'DecisionCompleted':
      return completed(slice, event);
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    default:
      event satisfies never;
      return slice;
  }
}

function registered({ data, content, seq, meta }: IncidentRegistered): IncidentSlice {
  const at = meta.occurredAt;
  const by = meta.person;
  return {
    id: data.id,
    number: data.number,
    mode: data.mode,
    planVersion: data.planVersion,
    title: content?.title ?? null,
    place: content?.place ?? null,
    reportedBy: content?.reportedBy ?? null,
    sources: { title: seq, reportedBy: seq },
    openedAt: at,
    registeredAt: meta.recordedAt,
    registeredBy: by,
    lifecycle: 'open',
    closed: null,
    level: { rank: data.level, since: at, decision: data.decision, by },
    reached: { [data.level]: { at, decision: data.decision } },
    highestLevel: data.level,
    posture: { id: data.posture, since: at, decision: null, by },
    leader: null,
    heightenedAlert: null,
    ...standpoint(NOTHING_SAID),
    report: null,
    trail: {
      level: [{ value: data.level, decision: data.decision, at, by, report: null }],
      posture: [{ value: data.posture, decision: null, at, by }],
      lifecycle: [{ value: 'open', decision: null, at, by }],
    },
    said: NOTHING_SAID,
  };
}

function withLevel(slice: IncidentSlice, { data, content, seq, meta }: LevelChanged): IncidentSlice {
  const { decision, firstBriefingAt, legalText } = data;
  const at = meta.occurredAt;
  const standing = { value: data.to, decision, at, by: meta.person, report: data.report };
  const by = meta.person;
  const said = { saidAt: at, saidBy: by };
  const text = (thing: LevelChanged['data']['filled'][number]) =>
    data.filled.includes(thing) ? { text: content?.[thing] ?? null, decision, seq, ...said } : null;
  const direction = text('direction');
  return {
    ...withSayings(
      slice,
      withNews(slice.said, {
        criteria: data.criteria && legalText && { legalText, answers: data.criteria, decision },
        direction: direction && directionIn(direction),
        why: text('why'),
        called: text('called'),
        firstBriefing: firstBriefingAt === null ? null : { at: firstBriefingAt, decision, ...said },
      }),
    ),
    ...atLevel(standing),
    reached: { ...slice.reached, [data.to]: { at, decision } },
    highestLevel: Math.max(slice.highestLevel, data.to),
    trail: { ...slice.trail, level: stepped(slice.trail.level, standing) },
  };
}

/** A direction as a decision said it. */
function directionIn({ text, decision, seq, saidAt: at, saidBy: by }: TextSaid): DirectionSaid {
  return { text, decision, seq, at, by, after: decision, isOwn: false };
}

/** A direction as it was set by itself. */
export function directionOf({ data, content, seq, meta }: DirectionSet): DirectionSaid {
  return { ...data, text: content?.text ?? null, seq, at: meta.occurredAt, by: meta.person, isOwn: true };
}

const NO_NEWS: News = { criteria: null, direction: null, why: null, called: null, firstBriefing: null };

function withSayings(slice: IncidentSlice, said: Sayings): IncidentSlice {
  return { ...slice, said, ...standpoint(said) };
}

function atLevel(standing: LevelStanding & { decision: number }): Pick<IncidentSlice, 'level' | 'report'> {
  return {
    level: { rank: standing.value, since: standing.at, decision: standing.decision, by: standing.by },
    report: standing.report && { ...standing.report, since: standing.at },
  };
}

function withLifecycle(slice: IncidentSlice, standing: Standing<Lifecycle>): IncidentSlice {
  const lifecycle = stepped(slice.trail.lifecycle, standing);
  return { ...slice, lifecycle: standing.value, closed: closingOf(lifecycle), trail: { ...slice.trail, lifecycle } };
}

/** The closing that holds, or null while the incident is open. */
function closingOf(trail: Standing<Lifecycle>[]): IncidentSlice['closed'] {
  if (trail.at(-1)?.value === 'open') return null;
  const closing = trail.findLast(({ value }) => value === 'closed');
  return closing && closing.decision !== null ? { decision: closing.decision, at: closing.at } : null;
}

/** A disowned decision leaves the trails, and what it alone had said is no longer said [LA4]. The fact itself follows by `EffectReverted`. */
function withoutDisowned(slice: IncidentSlice, decision: number): IncidentSlice {
  const level = withoutDecision(slice.trail.level, decision);
  const posture = withoutDecision(slice.trail.posture, decision);
  const lifecycle = withoutDecision(slice.trail.lifecycle, decision);
  const { trail } = slice;
  const isSaid = slice.said.direction.some((said) => said.decision === decision);
  const isUntouched = level === trail.level && posture === trail.posture && lifecycle === trail.lifecycle;
  if (isUntouched && !isSaid) return slice;
  // Beside the trail, which forgets the oldest of very many changes, stands what was last reached by another decision.
  const others = Object.entries(slice.reached).filter(([, reached]) => reached.decision !== decision);
  const reached: IncidentSlice['reached'] = {
    ...Object.fromEntries(others),
    ...Object.fromEntries(level.map(({ value, at, decision: by }) => [value, { at, decision: by ?? 0 }])),
  };
  return {
    ...withSayings(slice, withoutSayingsOf(slice.said, decision)),
    reached,
    highestLevel: Math.max(...Object.keys(reached).map(Number)),
    trail: { level, posture, lifecycle },
  };
}

/** What held before stands again, with its own time and decision. */
function reverted(slice: IncidentSlice, { data, meta }: EffectReverted): IncidentSlice {
  const at = meta.occurredAt;
  switch (data.what) {
    case 'level': {
      const ground = slice.trail.level.at(-1);
      const decision = ground?.decision ?? data.decision;
      const standing = { value: data.to, decision, at: ground?.at ?? at, by: ground?.by ?? null };
      return { ...slice, ...atLevel({ ...standing, report: ground?.report ?? null }) };
    }
    case 'posture': {
      const ground = slice.trail.posture.at(-1);
      return {
        ...slice,
        posture: { id: data.to, since: ground?.at ?? at, decision: ground?.decision ?? null, by: ground?.by ?? null },
      };
    }
    case 'lifecycle':
      return { ...slice, lifecycle: data.to, closed: closingOf(slice.trail.lifecycle) };
    case 'board':
    case 'place':
    case 'krisstod':
      return slice;
    default:
      data satisfies never;
      return slice;
  }
}

/** What a decision says afterwards stands where its own words do: beneath those of a later one. */
function completed(slice: IncidentSlice, { data, content, seq, meta }: DecisionCompleted): IncidentSlice {
  const { number: decision, filled, firstBriefingAt } = data;
  const said = { saidAt: meta.occurredAt, saidBy: meta.person };
  const text = (thing: 'why' | 'direction' | 'called') =>
    filled.includes(thing) ? { text: content?.[thing] ?? null, decision, seq, ...said } : null;
  const direction = text('direction');
  const asked = slice.said.criteria.find((said) => said.decision === decision);
  const news: News = {
    criteria: asked && data.criteria ? { ...asked, answers: { ...asked.answers, ...data.criteria } } : null,
    direction: direction && directionIn(direction),
    why: text('why'),
    called: text('called'),
    firstBriefing: firstBriefingAt === null ? null : { at: firstBriefingAt, decision, ...said },
  };
  const saysNothing = Object.values(news).every((said) => said === null);
  return saysNothing ? slice : withSayings(slice, withNews(slice.said, news));
}

/** Removes what the slice holds of an event's content [LG10]. */
function redacted(slice: IncidentSlice, seq: number): IncidentSlice {
  const { sources, leader, heightenedAlert, said } = slice;
  const isTitle = sources.title === seq;
  const isReporter = sources.reportedBy === seq;
  const isLeader = leader?.seq === seq;
  const isAlert = heightenedAlert?.seq === seq;
  const isSaid = [...said.direction, ...said.why, ...said.called].some((one) => one.seq === seq);
  if (!isTitle && !isReporter && !isLeader && !isAlert && !isSaid) return slice;
  return {
    ...withSayings(slice, withoutWordsOf(said, seq)),
    ...(isTitle && { title: null, place: null }),
    ...(isReporter && { reportedBy: null }),
    ...(isLeader && { leader: { ...leader, name: null } }),
    ...(isAlert && { heightenedAlert: { ...heightenedAlert, name: null } }),
  };
}

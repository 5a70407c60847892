import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { DecisionCompleted, DecisionConfirmed, DecisionDisowned } from '../decisions/events.ts';
import type { ContentRedacted, EffectReverted, IncidentClosed } from '../incident/events.ts';
import { type Standing, stepped, withoutDecision } from '../incident/fact-trail.ts';
import { hears } from '../incident/hears.ts';
import type { BoardEvent, BoardSlice, Takeover } from './events.ts';

type Heard =
  | BoardEvent
  | DecisionCompleted
  | DecisionConfirmed
  | DecisionDisowned
  | EffectReverted
  | IncidentClosed
  | ContentRedacted;

const isHeard = hears<Heard>({
  BoardActivated: true,
  BoardRested: true,
  BoardEnded: true,
  AreasPassed: true,
  AreaTakenOver: true,
  AreaHandedBack: true,
  TakeoverReverted: true,
  HandbackReverted: true,
  DecisionCompleted: true,
  DecisionConfirmed: true,
  DecisionDisowned: true,
  EffectReverted: true,
  IncidentClosed: true,
  ContentRedacted: true,
});

const DORMANT: BoardSlice = {
  status: 'dormant',
  since: null,
  decision: null,
  takeovers: {},
  handedBack: {},
  owner: null,
  trail: [{ value: 'dormant', decision: null, at: 0, by: null }],
};

/** Folds krisledningsnämnden: dormant or active, and the areas that it has taken over. LEH 2006:544 2 kap. 3–4 §§. */
export function evolveBoardSlice(slice: BoardSlice | undefined, event: OpenStreamEvent): BoardSlice {
  return isHeard(event) ? evolve(slice ?? DORMANT, event) : (slice ?? DORMANT);
}

function evolve(slice: BoardSlice, event: Heard): BoardSlice {
  const { seq, meta } = event;
  const standing = (value: BoardSlice['status'], decision: number | null) =>
    withStatus(slice, { value, decision, at: meta.occurredAt, by: meta.person });
  switch (event.type) {
    case 'BoardActivated': {
      // A board that is activated anew has taken nothing: what an earlier one handed back does not return to it.
      const passed = Object.entries(slice.handedBack).filter(([, { takeover }]) => takeover.passed);
      return {
        ...standing('active', event.data.decision),
        handedBack: Object.fromEntries(passed),
        owner: null,
      };
    }
    case 'BoardRested':
      return standing('dormant', event.data.decision);
    case 'BoardEnded':
      return standing('dormant', null);
    case 'AreasPassed':
      return {
        ...standing('dormant', null),
        takeovers: mapped(slice.takeovers, event.data.takeovers, (takeover) => ({ ...takeover, passed: true })),
      };
    case 'AreaTakenOver': {
      const { takeover: id, committee, whole, consulted, toldAt, decision } = event.data;
      const { parts = null, why = null } = event.content ?? {};
      const facts = { id, committee, whole, consulted, toldAt, decision, parts, why };
      const takeover: Takeover = { ...facts, at: meta.occurredAt, by: meta.person, seq, passed: false, owner: null };
      return { ...slice, takeovers: { ...slice.takeovers, [id]: takeover } };
    }
    case 'AreaHandedBack': {
      const { takeover: id, decision, confirmed } = event.data;
      const takeover = slice.takeovers[id];
      if (!takeover) return slice;
      const without = { ...slice, takeovers: omitted(slice.takeovers, id) };
      return confirmed ? without : { ...without, handedBack: { ...slice.handedBack, [id]: { takeover, decision } } };
    }
    case 'TakeoverReverted': {
      const { takeover: id } = event.data;
      if (!slice.takeovers[id] && !slice.handedBack[id]) return slice;
      return { ...slice, takeovers: omitted(slice.takeovers, id), handedBack: omitted(slice.handedBack, id) };
    }
    case 'HandbackReverted': {
      const { takeover: id } = event.data;
      const kept = slice.handedBack[id];
      if (!kept) return slice;
      return {
        ...slice,
        takeovers: { ...slice.takeovers, [id]: kept.takeover },
        handedBack: omitted(slice.handedBack, id),
      };
    }
    case 'EffectReverted': {
      if (event.data.what !== 'board') return slice;
      const ground = slice.trail.at(-1);
      const since = ground && ground.at > 0 ? ground.at : null;
      return { ...slice, status: event.data.to, since, decision: ground?.decision ?? null };
    }
    case 'DecisionConfirmed':
      return withoutHandback(slice, event.data.number);
    case 'DecisionDisowned': {
      const { number, consequences } = event.data;
      const isInVain = consequences.some(
        (consequence) => consequence.kind === 'kept' && consequence.what === 'takeover',
      );
      const settled = isInVain ? withoutHandback(slice, number) : slice;
      const trail = withoutDecision(slice.trail, number);
      return trail === slice.trail ? settled : { ...settled, trail };
    }
    case 'DecisionCompleted': {
      const { number, committeeToldAt, consulted } = event.data;
      const touched = Object.values(slice.takeovers).filter(({ decision }) => decision === number);
      if (touched.length === 0 || (committeeToldAt === null && consulted === null)) return slice;
      const told = (takeover: Takeover): Takeover => ({
        ...takeover,
        toldAt: committeeToldAt ?? takeover.toldAt,
        consulted: consulted ?? takeover.consulted,
      });
      return {
        ...slice,
        takeovers: mapped(
          slice.takeovers,
          touched.map(({ id }) => id),
          told,
        ),
      };
    }
    case 'IncidentClosed': {
      let next = slice;
      for (const { item, owner } of event.data.handovers) {
        if (item.kind === 'board') next = { ...next, owner };
        if (item.kind !== 'takeover') continue;
        next = { ...next, takeovers: mapped(next.takeovers, [item.id], (takeover) => ({ ...takeover, owner })) };
      }
      return next;
    }
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    default:
      event satisfies never;
      return slice;
  }
}

/** The handback by this decision is settled: nothing is kept to restore. */
function withoutHandback(slice: BoardSlice, decision: number): BoardSlice {
  const settled = Object.keys(slice.handedBack).filter((id) => slice.handedBack[id]?.decision === decision);
  return settled.length === 0 ? slice : { ...slice, handedBack: omitted(slice.handedBack, ...settled) };
}

function withStatus(slice: BoardSlice, standing: Standing<BoardSlice['status']>): BoardSlice {
  return {
    ...slice,
    status: standing.value,
    since: standing.at,
    decision: standing.decision,
    trail: stepped(slice.trail, standing),
  };
}

/** Removes what the slice holds of an event's content [LG10]. */
function redacted(slice: BoardSlice, seq: number): BoardSlice {
  const blank = (takeover: Takeover): Takeover => ({ ...takeover, parts: null, why: null });
  const open = Object.values(slice.takeovers).find((takeover) => takeover.seq === seq);
  if (open) return { ...slice, takeovers: mapped(slice.takeovers, [open.id], blank) };
  const back = Object.values(slice.handedBack).find(({ takeover }) => takeover.seq === seq);
  if (!back) return slice;
  const kept = { ...back, takeover: blank(back.takeover) };
  return { ...slice, handedBack: { ...slice.handedBack, [back.takeover.id]: kept } };
}

function mapped(takeovers: Record<string, Takeover>, ids: string[], change: (takeover: Takeover) => Takeover) {
  const changed = ids.flatMap((id) => {
    const takeover = takeovers[id];
    return takeover ? [[id, change(takeover)] as const] : [];
  });
  return changed.length === 0 ? takeovers : { ...takeovers, ...Object.fromEntries(changed) };
}

function omitted<Value>(record: Record<string, Value>, ...keys: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

import { isCallOutEvent } from '../callouts/events.ts';
import { evolveCallOuts, NO_CALL_OUTS } from '../callouts/evolve.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { withCount } from '../places/headcount.ts';
import { NO_AFTER } from './after/events.ts';
import { evolveAfter, isAfterEvent, redactedAfter } from './after/evolve.ts';
import { evolveCallIns, withReply } from './call-in/evolve.ts';
import { workAfterEnd, workBeforeEnd } from './ending/close.ts';
import type { KrisstodEnded, KrisstodEvent, KrisstodLeader, KrisstodSite, KrisstodState } from './events.ts';
import { NO_LEAD } from './lead/events.ts';
import { evolveLead, isLeadEvent, redactedLead } from './lead/evolve.ts';
import type { KrisstodRemoval, KrisstodWordsRemoved } from './removal/events.ts';
import { NO_WORK } from './shifts/events.ts';
import { evolveWork, isWorkEvent, redactedWork } from './shifts/evolve.ts';

/** A day of needs at one site; the rest stand in the register of tasks. */
const NEEDS_KEPT = 20;
/** More is rarely removed from one incident; the decisions themselves stay in the stream. */
const REMOVALS_SHOWN = 50;

export const NO_KRISSTOD: KrisstodState = {
  effort: 0,
  leader: null,
  words: null,
  ended: null,
  sites: {},
  lead: NO_LEAD,
  work: NO_WORK,
  after: NO_AFTER,
  callIns: NO_CALL_OUTS,
  replies: [],
  removals: [],
};

/** Folds `incident/<id>/krisstod`: who leads, with what and for whom, the sites' leaders and counts [KR8]. */
export function evolveKrisstod(
  state: KrisstodState = NO_KRISSTOD,
  event: KrisstodEvent | ContentRedacted,
): KrisstodState {
  if (isWorkEvent(event)) return { ...state, work: evolveWork(state.work, event) };
  if (isAfterEvent(event)) return { ...state, after: evolveAfter(state.after, event) };
  if (isCallOutEvent(event)) return evolveCallIns(state, event);
  if (isLeadEvent(event)) return { ...state, ...evolveLead(state.lead, state.leader, event) };
  switch (event.type) {
    case 'KrisstodPrepared': {
      const begun = begin(state, event.data.effort);
      const words = { contacted: event.content?.contacted ?? null, what: null, whom: null, where: null };
      return { ...begun, leader: leaderOf(event), words: { ...words, seq: event.seq } };
    }
    case 'KrisstodStoodDown':
      return state;
    case 'KrisstodActivated': {
      const begun = begin(state, event.data.effort);
      const { what = null, whom = null, where = null } = event.content ?? {};
      const words = { contacted: null, what, whom, where, seq: event.seq };
      return { ...begun, leader: leaderOf(event) ?? begun.leader, words };
    }
    case 'KrisstodLeaderNamed':
      // another way than by handover: what waits to be acknowledged is nothing now
      return { ...state, leader: leaderOf(event), lead: { ...state.lead, handover: null } };
    case 'KrisstodEnded':
      return ended(state, event);
    case 'KrisstodWordsRemoved':
      return { ...state, removals: [removalOf(event), ...state.removals].slice(0, REMOVALS_SHOWN) };
    case 'KrisstodEndReverted':
      return endReverted(state, event.data.decision);
    case 'KrisstodSiteOpened': {
      const { site: id } = event.data;
      const site: KrisstodSite = { id, isOpen: true, leader: leaderOf(event), adults: [], young: [], needs: [] };
      return { ...state, sites: { ...state.sites, [id]: site } };
    }
    case 'KrisstodSiteLed':
      return changed(state, event.data.site, (site) => ({ ...site, leader: leaderOf(event) }));
    case 'KrisstodSiteClosed':
      return changed(state, event.data.site, (site) => ({ ...site, isOpen: false }));
    case 'KrisstodSiteReopened':
      return changed(state, event.data.site, (site) => ({ ...site, isOpen: true }));
    case 'KrisstodVisitsCounted': {
      const { site: id, how, adults, young } = event.data;
      const entry = { at: event.meta.occurredAt, seq: event.seq, how };
      return changed(state, id, (site) => ({
        ...site,
        adults: withCount(site.adults, { ...entry, number: adults }),
        young: withCount(site.young, { ...entry, number: young }),
      }));
    }
    case 'KrisstodNeedReported': {
      const { site: id, task } = event.data;
      return changed(state, id, (site) => ({ ...site, needs: [...site.needs, task].slice(-NEEDS_KEPT) }));
    }
    case 'KrisstodReplyReceived':
      return { ...state, replies: withReply(state.replies, event) };
    case 'ContentRedacted':
      return { ...redacted(state, event.data.seq), callIns: evolveCallOuts(state.callIns, event) };
    default:
      throw new Error(event satisfies never);
  }
}

/** Another effort begins anew: with the sites that somebody is still at, and no words of the one before. */
function begin(state: KrisstodState, effort: number): KrisstodState {
  if (effort === state.effort) return state;
  const open = Object.entries(state.sites).filter(([, { isOpen }]) => isOpen);
  const callIns = { ...state.callIns, list: state.callIns.list.filter(({ ended }) => ended === null) };
  return { ...NO_KRISSTOD, effort, sites: Object.fromEntries(open), callIns, removals: state.removals };
}

function ended(state: KrisstodState, { data, content, meta, seq }: KrisstodEnded): KrisstodState {
  const { decision, receivers, closed, hours } = data;
  const at = meta.occurredAt;
  return {
    ...turned(state, closed.sites, false),
    ended: { at, decision, receivers, handed: content?.handed ?? null, closed, hours, seq },
    work: workAfterEnd(state.work, closed, at),
    lead: { ...state.lead, handover: null, briefings: { ...state.lead.briefings, next: null } },
  };
}

/** As if the end had never been; a handover and a briefing that waited then are asked for anew. */
function endReverted(state: KrisstodState, decision: number): KrisstodState {
  const { ended: end } = state;
  if (end?.decision !== decision) return state;
  return { ...turned(state, end.closed.sites, true), ended: null, work: workBeforeEnd(state.work, end.closed, end.at) };
}

function turned(state: KrisstodState, sites: readonly string[], isOpen: boolean): KrisstodState {
  return sites.reduce((after, id) => changed(after, id, (site) => ({ ...site, isOpen })), state);
}

type Led = Extract<KrisstodEvent, { data: { leader: string | null } }>;

function leaderOf({ data, content, meta, seq }: Led): KrisstodLeader | null {
  const { leader: person } = data;
  const name = content?.leaderName ?? null;
  return person === null && name === null ? null : { person, name, since: meta.occurredAt, seq };
}

function changed(state: KrisstodState, id: string, change: (site: KrisstodSite) => KrisstodSite): KrisstodState {
  const site = state.sites[id];
  return site ? { ...state, sites: { ...state.sites, [id]: change(site) } } : state;
}

function removalOf({ data, content, meta, seq }: KrisstodWordsRemoved): KrisstodRemoval {
  const { capacity = '', reference = '' } = content ?? {};
  return { ...data, seq, at: meta.occurredAt, by: meta.person, capacity, reference };
}

/** Without the content of an event [LG10]. */
function redacted(state: KrisstodState, seq: number): KrisstodState {
  const blank = (leader: KrisstodLeader | null) => (leader?.seq === seq ? { ...leader, name: null } : leader);
  const { words, ended: end } = state;
  return {
    ...state,
    leader: blank(state.leader),
    words: words?.seq === seq ? { contacted: null, what: null, whom: null, where: null, seq } : words,
    ended: end?.seq === seq ? { ...end, handed: null } : end,
    lead: redactedLead(state.lead, seq),
    work: redactedWork(state.work, seq),
    after: redactedAfter(state.after, seq),
    replies: state.replies.map((reply) => (reply.seq === seq ? { ...reply, text: null } : reply)),
    sites: Object.fromEntries(
      Object.entries(state.sites).map(([id, site]) => [id, { ...site, leader: blank(site.leader) }]),
    ),
  };
}

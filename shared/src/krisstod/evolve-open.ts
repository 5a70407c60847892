import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { DecisionDisowned } from '../decisions/events.ts';
import type { ContentRedacted, EffectReverted, IncidentClosed } from '../incident/events.ts';
import { stepped, withoutDecision } from '../incident/fact-trail.ts';
import { hears } from '../incident/hears.ts';
import { NOBODY_CALLED } from './call-in/events.ts';
import type { KrisstodOpenEvent, KrisstodSlice, KrisstodStateChanged, PublicSite } from './events.ts';

type Heard = KrisstodOpenEvent | DecisionDisowned | EffectReverted | IncidentClosed | ContentRedacted;

const isHeard = hears<Heard>({
  KrisstodStateChanged: true,
  KrisstodSiteStated: true,
  KrisstodSiteTurned: true,
  KrisstodVisitsTotalled: true,
  KrisstodStaffTotalled: true,
  KrisstodCalledTotalled: true,
  DecisionDisowned: true,
  EffectReverted: true,
  IncidentClosed: true,
  ContentRedacted: true,
});

const NONE: KrisstodSlice = {
  status: 'none',
  since: null,
  effort: 0,
  decision: null,
  ended: null,
  count: 0,
  sites: {},
  staff: { onDuty: 0, unanswered: 0 },
  called: NOBODY_CALLED,
  told: { staff: null, called: null },
  owner: null,
  trail: [{ value: 'none', decision: null, at: 0, by: null }],
};

/** Folds what everybody may know of krisstöd [KR8]; every other event leaves the very same slice. */
export function evolveKrisstodSlice(slice: KrisstodSlice = NONE, event: OpenStreamEvent): KrisstodSlice {
  return isHeard(event) ? evolve(slice, event) : slice;
}

function evolve(slice: KrisstodSlice, event: Heard): KrisstodSlice {
  switch (event.type) {
    case 'KrisstodStateChanged':
      return stateChanged(slice, event);
    case 'KrisstodSiteStated': {
      const { data, content, seq, meta } = event;
      const { site: id, number, kind, isSpontaneous } = data;
      const words = { name: content?.name ?? null, position: content?.position ?? null, seq };
      const facts = { id, number, kind, isSpontaneous, isOpen: true, since: meta.occurredAt, adults: 0, young: 0 };
      const site: PublicSite = { ...facts, countedAt: null, ...words };
      return { ...slice, count: Math.max(slice.count, number), sites: { ...slice.sites, [id]: site } };
    }
    case 'KrisstodSiteTurned': {
      const { site, isOpen } = event.data;
      return changed(slice, site, (before) => ({ ...before, isOpen, since: event.meta.occurredAt }));
    }
    case 'KrisstodVisitsTotalled': {
      const { site, adults, young } = event.data;
      return changed(slice, site, (before) => ({ ...before, adults, young, countedAt: event.meta.occurredAt }));
    }
    case 'KrisstodStaffTotalled':
      return { ...slice, staff: event.data, told: { ...slice.told, staff: event.meta.occurredAt } };
    case 'KrisstodCalledTotalled':
      return { ...slice, called: event.data, told: { ...slice.told, called: event.meta.occurredAt } };
    case 'DecisionDisowned': {
      const trail = withoutDecision(slice.trail, event.data.number);
      return trail === slice.trail ? slice : { ...slice, trail };
    }
    case 'EffectReverted': {
      if (event.data.what !== 'krisstod') return slice;
      const ground = slice.trail.at(-1);
      const { decision = null, at = 0 } = ground ?? {};
      // what was there before the first effort has no time of its own
      return { ...slice, status: event.data.to, since: at > 0 ? at : event.meta.occurredAt, decision };
    }
    case 'IncidentClosed': {
      const handed = event.data.handovers.find(({ item }) => item.kind === 'krisstod');
      return handed ? { ...slice, owner: handed.owner } : slice;
    }
    case 'ContentRedacted': {
      const site = Object.values(slice.sites).find(({ seq }) => seq === event.data.seq);
      return site ? changed(slice, site.id, () => ({ ...site, name: null, position: null })) : slice;
    }
    default:
      event satisfies never;
      return slice;
  }
}

function stateChanged(slice: KrisstodSlice, { data, meta }: KrisstodStateChanged): KrisstodSlice {
  const { effort, to, decision, ended } = data;
  const at = meta.occurredAt;
  const isNew = effort !== slice.effort;
  return {
    ...slice,
    status: to,
    since: at,
    effort,
    decision,
    ended: to === 'ended' ? ended : slice.ended,
    // another effort has its own sites; one that somebody is still at stays until it is closed
    sites: isNew ? Object.fromEntries(Object.entries(slice.sites).filter(([, { isOpen }]) => isOpen)) : slice.sites,
    staff: isNew ? NONE.staff : slice.staff,
    called: isNew ? NONE.called : slice.called,
    told: isNew ? NONE.told : slice.told,
    owner: null,
    trail: stepped(slice.trail, { value: to, decision, at, by: meta.person }),
  };
}

function changed(slice: KrisstodSlice, id: string, change: (site: PublicSite) => PublicSite): KrisstodSlice {
  const site = slice.sites[id];
  return site ? { ...slice, sites: { ...slice.sites, [id]: change(site) } } : slice;
}

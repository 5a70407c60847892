import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import type { Position } from '../geo/position.ts';
import { newFact } from '../incident/new-fact.ts';
import { visitorsNow, withCount } from '../places/headcount.ts';
import { needTitle } from '../places/need-title.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import type { KrisstodSite, PublicSite, Visits, VisitWay } from './events.ts';
import {
  futureFault,
  inOpenPart,
  inOpenPartUnsigned,
  krisstodFact,
  krisstodGround,
  leading,
  openSite,
} from './ground.ts';
import { maySpeakOfSite, speakingHelper } from './links/own-part.ts';

/** In one effort: more than any municipality has manned at once, and what a list can be looked through for. */
export const SITES_LIMIT = 40;

type Named = { leaderName?: string | undefined };

/**
 * A site where krisstöd meets people, planned or spontaneous; several at once [KR3]. The site's id is the command's. Answers
 * `settled` where krisstöd is not at work, `unknown_item` for a kind that the plan does not have, and `invalid` for a leader
 * who is nobody, or with `{ most }` where there are too many.
 */
export function decideOpenKrisstodSite(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<
    { kind: string; isSpontaneous: boolean; leader: string | null },
    { name: string; position?: Position | undefined } & Named
  >,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const { status, sites, count } = ground.open;
  if (status !== 'active') return refuse('settled', { details: { krisstod: status } });
  const { kind, isSpontaneous } = data;
  if (!ground.plan.krisstod.siteKinds.some((known) => known.id === kind)) {
    return refuse('unknown_item', { field: 'data.kind' });
  }
  if (Object.keys(sites).length >= SITES_LIMIT) return refuse('invalid', { details: { most: SITES_LIMIT } });
  const led = leading(sight, data.leader, content.leaderName);
  if (!led.ok) return led;
  const { name, position } = content;
  const site = { site: id, number: count + 1, kind, isSpontaneous };
  return {
    ok: true,
    events: [
      krisstodFact('KrisstodSiteOpened', { site: id, leader: led.leader }, led.name),
      ...inOpenPartUnsigned(ground, [newFact('KrisstodSiteStated', site, { name, position })]),
    ],
  };
}

/** Who leads the site from now on. Answers `unknown_item`, `settled`, and `invalid` where nobody is named. */
export function decideLeadKrisstodSite(
  sight: Sight,
  { data, content }: Command<{ site: string; leader: string | null }, Named>,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const found = openSite(ground, data.site);
  if (!found.ok) return found;
  const led = leading(sight, data.leader, content.leaderName);
  if (!led.ok) return led;
  const { leader, name } = led;
  if (leader === null && name.leaderName === undefined) return refuse('invalid', { field: 'content.leaderName' });
  return { ok: true, events: [krisstodFact('KrisstodSiteLed', { site: data.site, leader }, name)] };
}

/** The site is left; its visits are kept, and it can be opened again. Answers `unknown_item` and `settled`. */
export function decideCloseKrisstodSite(sight: Sight, { data }: Command<{ site: string }, unknown>): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const found = openSite(ground, data.site);
  if (!found.ok) return found;
  return {
    ok: true,
    events: [krisstodFact('KrisstodSiteClosed', data), ...inOpenPartUnsigned(ground, [turned(found.site, false)])],
  };
}

/** Undo of closing while krisstöd is at work. Answers `unknown_item`, `already` and `settled`. */
export function decideReopenKrisstodSite(sight: Sight, { data }: Command<{ site: string }, unknown>): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const site = Object.hasOwn(ground.open.sites, data.site) ? ground.open.sites[data.site] : undefined;
  if (!site) return refuse('unknown_item', { field: 'data.site' });
  if (site.isOpen) return refuse('already', { field: 'data.site' });
  if (ground.open.status !== 'active') return refuse('settled', { details: { krisstod: ground.open.status } });
  return {
    ok: true,
    events: [krisstodFact('KrisstodSiteReopened', data), ...inOpenPartUnsigned(ground, [turned(site, true)])],
  };
}

/**
 * So many have come, adults and young, with no word of who [KR5]; the totals go to the open part. Said with its own time, and
 * the newest by that is the last word. Answers `unknown_item`, `settled`, and `invalid` where nobody came, or for a time that is to come.
 */
export function decideCountKrisstodVisits(
  sight: Sight,
  { data }: Command<{ site: string; how: VisitWay } & Visits, unknown>,
  context: DecideContext,
): Decided {
  const { occurredAt, actor } = context;
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  if (!maySpeakOfSite(actor, ground.own.work, data.site)) return refuse('unknown_item', { field: 'data.site' });
  const found = openSite(ground, data.site);
  if (!found.ok) return found;
  const future = futureFault(context);
  if (future) return future;
  const { site: id, how, adults, young } = data;
  if (how === 'in' && adults + young === 0) return refuse('invalid', { field: 'data.adults' });
  const before = ground.own.sites[id];
  const totals = {
    site: id,
    adults: totalOf(before?.adults ?? [], how, adults, occurredAt),
    young: totalOf(before?.young ?? [], how, young, occurredAt),
  };
  return {
    ok: true,
    events: [
      krisstodFact('KrisstodVisitsCounted', data),
      ...inOpenPartUnsigned(ground, [newFact('KrisstodVisitsTotalled', totals)]),
    ],
  };
}

/**
 * What a site needs, in general words, as a task of a function [KR5]. From a support worker's own link the task is nobody's: who
 * works where is krisstöd's own [KR8]. Answers `unknown_item`, `settled`, and `invalid` for an unknown function.
 */
export function decideReportKrisstodNeed(
  sight: Sight,
  { id, data, content }: Command<{ site: string; function: string; due: number | null }, { what: string }>,
  { actor }: DecideContext,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  if (!maySpeakOfSite(actor, ground.own.work, data.site)) return refuse('unknown_item', { field: 'data.site' });
  const found = openSite(ground, data.site);
  if (!found.ok) return found;
  if (!ground.plan.functions.some((one) => one.id === data.function)) {
    return refuse('invalid', { field: 'data.function' });
  }
  const number = ground.state.tasks.count + 1;
  const task = { task: id, number, function: data.function, due: data.due, ...PLAIN_TASK, ofKrisstod: true };
  const { name, kind } = found.site;
  const kindName = ground.plan.krisstod.siteKinds.find((known) => known.id === kind)?.name ?? kind;
  const title = needTitle(name ?? kindName, content.what);
  const inOpen = speakingHelper(actor) === null ? inOpenPart : inOpenPartUnsigned;
  return {
    ok: true,
    events: [
      krisstodFact('KrisstodNeedReported', { site: data.site, task: id }),
      ...inOpen(ground, [newFact('TaskCreated', task, { title })]),
    ],
  };
}

function turned({ id: site, number }: PublicSite, isOpen: boolean) {
  return newFact('KrisstodSiteTurned', { site, number, isOpen });
}

function totalOf(counts: KrisstodSite['adults'], how: VisitWay, number: number, at: number): number {
  return visitorsNow(withCount(counts, { at, seq: Number.MAX_SAFE_INTEGER, how, number }));
}

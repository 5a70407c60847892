import type { AgendaItem, BriefingKind, BriefingRhythm, BriefingRules } from '@ledningsplats/shared/plan/plan.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { newId } from './plan-edits.ts';

export function withNewKind({ kinds, rhythms }: BriefingRules): BriefingRules {
  const id = newId(
    texts.newKind,
    kinds.map((kind) => kind.id),
  );
  const kind: BriefingKind = { id, name: texts.newKind, agenda: [newPoint([])], speakers: [] };
  return { kinds: [...kinds, kind], rhythms };
}

/** Its rhythms go with it: nothing would be offered. */
export function withoutKind({ kinds, rhythms }: BriefingRules, gone: string): BriefingRules {
  return { kinds: kinds.filter(({ id }) => id !== gone), rhythms: rhythms.filter(({ kind }) => kind !== gone) };
}

export function withKind(rules: BriefingRules, kind: BriefingKind): BriefingRules {
  return { ...rules, kinds: rules.kinds.map((one) => (one.id === kind.id ? kind : one)) };
}

export function newPoint(agenda: readonly AgendaItem[]): AgendaItem {
  const id = newId(
    'punkt',
    agenda.map((item) => item.id),
  );
  return { id, name: texts.newPoint, minutes: 5, shows: 'nothing' };
}

/** The first kind that has no rhythm at the level; none is left: as it was. */
export function withNewRhythm(rules: BriefingRules, level: number): BriefingRules {
  const kind = freeKinds(rules, level)[0];
  if (!kind) return rules;
  return { ...rules, rhythms: [...rules.rhythms, { level, kind: kind.id, everyMinutes: 60, at: [] }] };
}

/** Kinds that a level has no rhythm of: each has one at most. */
export function freeKinds({ kinds, rhythms }: BriefingRules, level: number): BriefingKind[] {
  return kinds.filter(({ id }) => !rhythms.some((one) => one.level === level && one.kind === id));
}

export function withRhythm(rules: BriefingRules, before: BriefingRhythm, after: BriefingRhythm | null): BriefingRules {
  return { ...rules, rhythms: rules.rhythms.flatMap((one) => (one === before ? (after ?? []) : one)) };
}

/** `9, 16.30` as `09:00`, `16:30`, in order and once each; what is no clock time is left out. */
export function clockTimes(text: string): string[] {
  const times = text.split(/[,;\s]+/).flatMap((word) => {
    const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(word) ?? [];
    const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
    return isTime ? [`${hour.padStart(2, '0')}:${minute}`] : [];
  });
  return [...new Set(times)].sort();
}

import { type Position, positionText } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import type { Inject, InjectChannel } from '@ledningsplats/shared/scenarios/scenario.ts';

/** An inject as it stands in its fields. Empty: nobody, no goal, nowhere. */
export interface InjectDraft {
  minute: string;
  channel: InjectChannel;
  from: string;
  to: string;
  text: string;
  expected: string;
  goal: string;
  /** Where it is on the map, in either system. */
  where: string;
}

export const EMPTY_INJECT: InjectDraft = {
  minute: '',
  channel: 'line',
  from: '',
  to: '',
  text: '',
  expected: '',
  goal: '',
  where: '',
};

export function draftOf({ minute, channel, from, to, text, expected, goal, at }: Inject): InjectDraft {
  return {
    ...{ minute: String(minute), channel, from, to: to ?? '', text, expected: expected ?? '', goal: goal ?? '' },
    where: at === null ? '' : positionText(at),
  };
}

/** Minutes from the start, typed as `95` or `1:35`; null for what is none. */
export function readMinute(text: string): number | null {
  const [, hours = '0', minutes] = /^(?:(\d{1,3})[:.])?(\d{1,5})$/.exec(text.trim()) ?? [];
  if (minutes === undefined || (text.trim() !== minutes && !/^[0-5]\d$/.test(minutes))) return null;
  const all = Number(hours) * 60 + Number(minutes);
  return all <= 7 * 24 * 60 ? all : null;
}

/** What is typed or chosen on the map; null where nothing is, undefined for what is no position in Sweden. */
export function readWhere(where: string): Position | null | undefined {
  return where.trim() === '' ? null : (readPosition(where) ?? undefined);
}

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
  lat: string;
  lng: string;
}

export const EMPTY_INJECT: InjectDraft = {
  minute: '',
  channel: 'line',
  from: '',
  to: '',
  text: '',
  expected: '',
  goal: '',
  lat: '',
  lng: '',
};

export function draftOf({ minute, channel, from, to, text, expected, goal, at }: Inject): InjectDraft {
  const figure = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));
  return {
    ...{ minute: String(minute), channel, from, to: to ?? '', text, expected: expected ?? '', goal: goal ?? '' },
    ...{ lat: figure(at?.latitude), lng: figure(at?.longitude) },
  };
}

/** Minutes from the start, typed as `95` or `1:35`; null for what is none. */
export function readMinute(text: string): number | null {
  const [, hours = '0', minutes] = /^(?:(\d{1,3})[:.])?(\d{1,5})$/.exec(text.trim()) ?? [];
  if (minutes === undefined || (text.trim() !== minutes && !/^[0-5]\d$/.test(minutes))) return null;
  const all = Number(hours) * 60 + Number(minutes);
  return all <= 7 * 24 * 60 ? all : null;
}

/** Decimal degrees with a point or a comma; null where nothing is typed, undefined for half a position or none on earth. */
export function readPosition(lat: string, lng: string): Inject['at'] | undefined {
  const typed = [lat, lng].map((text) => text.trim());
  if (typed.every((text) => text === '')) return null;
  const [north = Number.NaN, east = Number.NaN] = typed.map((text) =>
    /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN,
  );
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : undefined;
}

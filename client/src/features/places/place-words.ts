import type { Place, PlaceFacts } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placeTexts } from '../../i18n/places.ts';
import { nameIn } from '../../i18n/plan-words.ts';

export function placeName(place: Pick<Place, 'texts'>): string {
  return place.texts?.name ?? placeTexts.removed;
}

export function kindName(plan: Plan | null, kind: string): string {
  return nameIn(plan?.places.kinds, kind);
}

/** `Ja, 72 h` */
export function powerWords({ has, hours }: PlaceFacts['reservePower']): string {
  const word = placeTexts.power[has];
  return hours === null ? word : placeTexts.powerHours(word, placeTexts.hours(hours));
}

/** Whether a place is among those that are looked for: each word begins some word of its name, address or number. */
export function isFound(place: Place, words: string): boolean {
  const texts = [place.texts?.name, place.texts?.address, place.reference].filter((text) => !!text).join(' ');
  const own = split(texts);
  return split(words).every((word) => own.some((candidate) => candidate.startsWith(word)));
}

function split(text: string): string[] {
  return text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
}

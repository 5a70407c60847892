import type { Place } from '@ledningsplats/shared/places/events.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';

/** «12 Centralskolan»: its number and its name. */
export function sirenName({ reference, texts: said }: Pick<Place, 'reference' | 'texts'>): string {
  return [reference, said?.name ?? texts.textRemoved].filter(Boolean).join(' ');
}

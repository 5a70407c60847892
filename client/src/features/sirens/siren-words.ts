import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { SirenReport } from '@ledningsplats/shared/sirens/events.ts';
import { personName } from '../../forms/person-words.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';

/** «12 Centralskolan»: its number and its name. */
export function sirenName({ reference, texts: said }: Pick<Place, 'reference' | 'texts'>): string {
  return [reference, said?.name ?? texts.textRemoved].filter(Boolean).join(' ');
}

/** Who heard it: somebody of the register, or the link that it came by. */
export function reporterWords(
  people: Readonly<Record<string, PersonReading>>,
  { by, link }: Pick<SirenReport, 'by' | 'link'>,
): string {
  return link === null ? personName(people, by) : texts.byLink(link);
}

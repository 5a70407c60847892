import type { ServicePageReading, ServiceSaid } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { servicePageTexts as texts } from '../i18n/service-page.ts';
import { whenWords } from '../small-page/when-words.ts';

/** `Vi behöver stöd, till 18:00, behöver reservkraft`: what was said, in a sentence. */
export function saidWords(
  { answer, status, until, supports, note }: Omit<ServiceSaid, 'note'> & Pick<Partial<ServiceSaid>, 'note'>,
  known: ServicePageReading['supports'],
  now: number,
): string {
  const names = supports.map((id) => (known.find((one) => one.id === id)?.name ?? id).toLocaleLowerCase('sv'));
  return texts.said([
    texts.answers[answer],
    ...(status === null ? [] : [texts.statuses[status].toLocaleLowerCase('sv')]),
    ...(until === null ? [] : [texts.saidUntil(whenWords(until, now))]),
    ...(names.length === 0 ? [] : [texts.saidNeeds(names.join(', '))]),
    ...(note === undefined ? [] : [`«${note}»`]),
  ]);
}

import type { EssentialService, ServiceFacts, ServicesState, ServiceTexts } from './events.ts';

export interface ServiceDraft {
  /** Null where a file names none. */
  id: string | null;
  facts: ServiceFacts;
  texts: ServiceTexts;
}

/**
 * The service that an imported row is about, so that a second import of the same file changes nothing: by its own id, by
 * what another register calls it, or by its name with its owner and address. Null: it is new.
 */
export function knownService(state: ServicesState | null, draft: ServiceDraft): EssentialService | null {
  const all = Object.values(state?.services ?? {});
  const { id, facts } = draft;
  return (
    (id === null ? undefined : state?.services[id]) ??
    (facts.reference === null ? undefined : all.find(({ reference }) => reference === facts.reference)) ??
    all.find((service) => isSameName(service.texts, service.reference, draft)) ??
    null
  );
}

/** Whether two rows of one file are about the same service. */
export function isSameServiceRow(one: ServiceDraft, other: ServiceDraft): boolean {
  if (one.id !== null && one.id === other.id) return true;
  if (one.facts.reference !== null && one.facts.reference === other.facts.reference) return true;
  return isSameName(one.texts, one.facts.reference, other);
}

/** Whether the register already says just this. Contacts are not in files, and what stands of them stays. */
export function isServiceSaid(service: EssentialService, { facts, texts }: ServiceDraft): boolean {
  return service.texts !== null && said(service, service.texts) === said(facts, texts);
}

function said({ reference, position, needs }: ServiceFacts, texts: ServiceTexts): string {
  const ordered = needs.map(({ need, minutes }) => `${need}:${minutes}`).sort();
  // metres of the grid and back differ in the last figures
  const where = position && `${position.latitude.toFixed(5)} ${position.longitude.toFixed(5)}`;
  return JSON.stringify([reference, where, ordered, Object.entries(texts).sort()]);
}

function isSameName(texts: ServiceTexts | null, reference: string | null, other: ServiceDraft): boolean {
  if (texts === null || texts.name === '') return false;
  // two of a name with numbers of their own are two
  if (reference !== null && other.facts.reference !== null) return false;
  const words = ({ name, owner = '', address = '' }: ServiceTexts) =>
    [name, owner, address].map((word) => word.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ')).join('\n');
  return words(texts) === words(other.texts);
}

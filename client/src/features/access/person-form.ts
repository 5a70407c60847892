import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import { type ContactKind, type Way, wayFault } from '@ledningsplats/shared/people/ways.ts';
import { accessTexts } from '../../i18n/access.ts';
import { contactTexts } from '../../i18n/contacts.ts';

export interface WayForm extends Way {
  key: number;
}

/** What is typed of a contact; lists as they are written, with commas between. */
export interface PersonForm {
  kind: ContactKind;
  name: string;
  title: string;
  organisation: string;
  ways: WayForm[];
  languages: string;
  talkGroups: string;
  capacities: string[];
  function: string;
}

const ASKED_FOR: readonly Way[] = [
  { kind: 'mobile', value: '', label: null },
  { kind: 'email', value: '', label: null },
];

/** Whoever has no way is asked for a mobile and an address, which may be left empty. */
export function personForm(person: RegisteredPerson | null): PersonForm {
  const ways = person !== null && person.ways.length > 0 ? person.ways : ASKED_FOR;
  return {
    kind: person?.kind ?? 'person',
    name: person?.name ?? '',
    title: person?.title ?? '',
    organisation: person?.organisation ?? '',
    ways: ways.map((way, key) => ({ ...way, key })),
    languages: (person?.languages ?? []).join(', '),
    talkGroups: (person?.talkGroups ?? []).join(', '),
    capacities: person?.capacities ?? [],
    function: person?.function ?? '',
  };
}

/** As the server takes it: ways without a value are none, and nobody decides as an organisation. */
export function personBody(form: PersonForm) {
  return {
    kind: form.kind,
    name: form.name.trim(),
    title: form.title.trim(),
    organisation: form.organisation.trim() || null,
    ways: saidWays(form).map(({ key: _, ...way }) => ({ ...way, value: way.value.trim() })),
    languages: words(form.languages),
    talkGroups: words(form.talkGroups),
    capacities: form.kind === 'person' ? form.capacities : [],
    function: form.function === '' ? null : form.function,
  };
}

/** Those with something in them, in their order: what the server calls `ways.2` is the third. */
function saidWays({ ways }: PersonForm): WayForm[] {
  return ways.filter(({ value }) => value.trim() !== '');
}

export interface PersonFaults {
  name: string | undefined;
  title: string | undefined;
  /** By the way's key. */
  ways: ReadonlyMap<number, string>;
}

/** What is missing or cannot be read, in words; `before`: what stood there already is left as it is. */
export function personFaults(form: PersonForm, before: readonly Way[]): PersonFaults {
  const { name, title, kind } = form;
  const noTitle = kind === 'person' ? accessTexts.personTitleMissing : contactTexts.organisationTitleMissing;
  return {
    name: name.trim() === '' ? accessTexts.personNameMissing : undefined,
    title: title.trim() === '' ? noTitle : undefined,
    ways: new Map(
      saidWays(form).flatMap((way) => {
        const fault = wayFault({ ...way, value: way.value.trim() }, before);
        return fault === null ? [] : [[way.key, contactTexts.wayFaults[way.kind][fault]] as const];
      }),
    ),
  };
}

/** «finska, arabiska» as words, each once. */
function words(text: string): string[] {
  const all = text.split(/[,;\n]/).map((word) => word.trim());
  return [...new Set(all)].filter((word) => word !== '');
}

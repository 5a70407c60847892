import type { ContactKind, Way, WayFault, WayKind, WayLabel } from '@ledningsplats/shared/people/ways.ts';

const WAY_LABELS = { work: 'arbete', private: 'privat', duty: 'jour' } as const satisfies Record<WayLabel, string>;

/** How people and organisations are reached: the page to ring from, and what is kept of each. */
export const contactTexts = {
  title: 'Kontakter',
  printTitle: (municipality: string) => `Kontakter, ${municipality}`,
  note: (count: number) => (count === 1 ? '1 kontakt' : `${count} kontakter`),
  shownNote: (shown: number, all: number) => `${shown} av ${all} kontakter`,
  help: 'Alla som kommunen kan behöva nå. Vem som larmas för vad står i planen; larmlistorna med nummer finns i telefonlistan.',
  failed: 'Kontakterna kunde inte hämtas',
  search: 'Sök kontakt',
  searchPlaceholder: 'Namn, funktion eller språk',
  noneFound: 'Ingen kontakt matchar',
  noneFoundText: 'Sök på början av ett namn, en befattning, en funktion, en organisation, ett språk eller en talgrupp.',
  empty: 'Inga kontakter än',
  emptyText: 'Den som hanterar konton lägger in personer och organisationer under Administration, Personer.',
  edit: 'Ändra kontakter',
  phoneList: 'Telefonlista för utlarmning',
  print: 'Skriv ut',
  noWays: 'Varken nummer eller adress',
  columns: {
    name: 'Namn',
    ways: 'Nås på',
    languages: 'Språk',
    talkGroups: 'Talgrupper i Rakel',
  },

  kind: 'Sort',
  kinds: { person: 'Person', organisation: 'Organisation' } satisfies Record<ContactKind, string>,
  organisation: 'Organisation',
  organisationHelp: 'Till exempel Räddningstjänsten Norr. Kan lämnas tomt.',
  organisationTitle: 'Vad den hjälper till med',
  organisationTitleHelp: 'Till exempel snöröjning dygnet runt.',
  organisationTitleMissing: 'Skriv vad organisationen hjälper till med.',
  languages: 'Språk',
  languagesHelp: 'Med komma mellan. Kan lämnas tomt.',
  talkGroups: 'Talgrupper i Rakel',
  talkGroupsHelp: 'Bara namnen, med komma mellan. Kan lämnas tomt.',

  ways: 'Nås på',
  waysHelp: 'I den ordning de prövas. Utlarmning går till den första mobilen och den första e-postadressen.',
  wayKind: (nth: number) => `Väg ${nth}`,
  wayKinds: { mobile: 'Mobil', phone: 'Fast telefon', email: 'E-post' } satisfies Record<WayKind, string>,
  wayValue: (nth: number, kind: WayKind) =>
    `${{ mobile: 'Mobilnummer', phone: 'Telefonnummer', email: 'E-postadress' }[kind]} ${nth}`,
  wayLabel: (nth: number) => `Märkning ${nth}`,
  wayLabels: WAY_LABELS,
  noLabel: 'ingen',
  wayFact: ({ value, label }: Way) => (label === null ? value : `${value} (${WAY_LABELS[label]})`),
  stillUnread: 'Går inte att läsa, så hit kan ingenting skickas. Det är kvar som det är tills du ändrar det.',
  isCalledBy: 'Hit går utlarmning.',
  addWay: 'Fler nummer eller adresser',
  movedTo: (place: number) => `Står nu som väg ${place}.`,
  moveUp: (nth: number) => `Flytta upp väg ${nth}`,
  removeWay: (nth: number) => `Ta bort väg ${nth}`,
  wayFaults: {
    mobile: {
      unreadable: 'Numret går inte att läsa. Skriv hela numret, till exempel 070-123 45 67 eller +47 912 34 567.',
      not_mobile: 'Det är inget mobilnummer, så hit kan inget sms skickas. Välj Fast telefon.',
    },
    phone: {
      unreadable: 'Numret går inte att läsa. Skriv hela numret med riktnummer, till exempel 0455-12 34 56.',
      not_mobile: '',
    },
    email: { unreadable: 'Skriv en hel e-postadress, till exempel namn@kommun.se.', not_mobile: '' },
  } satisfies Record<WayKind, Record<WayFault, string>>,
  ring: (name: string, value: string) => `Ring ${name}, ${value}`,
  write: (name: string, value: string) => `Skriv e-post till ${name}, ${value}`,
} as const;

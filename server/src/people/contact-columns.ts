/** What a column of a file of contacts can be about. */
export type ContactField =
  | 'id'
  | 'name'
  | 'kind'
  | 'title'
  | 'organisation'
  | 'function'
  | 'mobile'
  | 'phone'
  | 'email'
  | 'languages'
  | 'talkGroups';

/** What our own export calls each, first, and what others have been seen to. Compared without case, accents and signs. */
const NAMES: Readonly<Record<ContactField, readonly string[]>> = {
  id: ['id', 'uuid'],
  name: ['namn', 'name', 'kontakt', 'person'],
  kind: ['sort', 'typ', 'slag'],
  title: ['befattning', 'titel', 'roll', 'title'],
  organisation: ['organisation', 'företag', 'förvaltning', 'enhet'],
  function: ['stabsfunktion', 'funktion', 'function'],
  mobile: ['mobil', 'mobilnummer', 'mobiltelefon', 'mobile'],
  phone: ['telefon', 'telefonnummer', 'fast telefon', 'tel', 'phone'],
  email: ['e-post', 'epostadress', 'mejl', 'mail', 'email'],
  languages: ['språk', 'languages'],
  talkGroups: ['talgrupper', 'talgrupp', 'rakel'],
};

export const CONTACT_FIELDS = Object.keys(NAMES) as ContactField[];

const SEVERAL: ReadonlySet<ContactField> = new Set(['mobile', 'phone', 'email', 'languages', 'talkGroups']);

const BY_NAME = new Map(CONTACT_FIELDS.flatMap((field) => NAMES[field].map((name) => [bare(name), field])));

/** What a column is about; null for what the register does not have. */
export function contactFieldOf(column: string): ContactField | null {
  return BY_NAME.get(bare(column)) ?? null;
}

/** Whether a cell may hold several, on lines of their own as well. */
export function isOfSeveral(field: ContactField): boolean {
  return SEVERAL.has(field);
}

/** What our export calls a field. */
export function contactColumn(field: ContactField): string {
  return NAMES[field][0] ?? field;
}

function bare(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, '');
}

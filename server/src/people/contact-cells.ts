import { readPhone } from '@ledningsplats/shared/people/phone.ts';
import {
  type ContactKind,
  WAY_KINDS,
  type Way,
  type WayKind,
  type WayLabel,
} from '@ledningsplats/shared/people/ways.ts';

export const KIND_WORDS = { person: 'Person', organisation: 'Organisation' } as const satisfies Record<
  ContactKind,
  string
>;

const LABEL_WORDS = { work: 'arbete', private: 'privat', duty: 'jour' } as const satisfies Record<WayLabel, string>;

/** `070-111 22 33 (jour), 070-111 22 34`: several in one cell, each with what it is for. */
export function writeWays(ways: readonly Way[], kind: WayKind): string {
  return ways
    .filter((way) => way.kind === kind)
    .map(({ value, label }) => (label === null ? value : `${value} (${LABEL_WORDS[label]})`))
    .join(', ');
}

/** The other way. A mobile number among the other telephones is a mobile, if it is not `known` as something else. */
export function readWays(cell: string, kind: WayKind, known: readonly Way[]): Way[] {
  return readWords(cell).map((text) => {
    const [mark = '', word] = /\(([\p{L}]+)\)$/u.exec(text) ?? [];
    const label = labelOf(word);
    const value = label === undefined ? text : text.slice(0, -mark.length).trimEnd();
    const isKnown = known.some((way) => way.kind === kind && way.value === value);
    const isMobile = kind === 'phone' && !isKnown && readPhone(value)?.isMobile === true;
    return { kind: isMobile ? 'mobile' : kind, value, label: label ?? null };
  });
}

/** What stands between commas, semicolons and line breaks, each once. */
export function readWords(cell: string): string[] {
  const all = cell.split(/[,;\r\n]/).map((word) => word.trim());
  return [...new Set(all)].filter((word) => word !== '');
}

/** In the order they had, where the file says the same of each kind; else by kind. */
export function inKnownOrder(ways: readonly Way[], known: readonly Way[]): Way[] {
  const isSame = WAY_KINDS.every((kind) => writeWays(ways, kind) === writeWays(known, kind));
  return isSame ? [...known] : WAY_KINDS.flatMap((kind) => ways.filter((way) => way.kind === kind));
}

/** Undefined: there is no mark, or a parenthesis that is something else. */
function labelOf(word: string | undefined): WayLabel | undefined {
  const said = word?.toLocaleLowerCase('sv');
  return (Object.keys(LABEL_WORDS) as WayLabel[]).find((label) => LABEL_WORDS[label] === said);
}

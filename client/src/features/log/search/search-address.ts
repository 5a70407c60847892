import { LINE_KINDS, VERIFICATIONS, type Verification } from '@ledningsplats/shared/log/events.ts';
import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';

/** A line to show among those around it. */
export interface LinePlace {
  part: 'open' | 'secret';
  seq: number;
  /** When it happened: what the log is sorted by. */
  at: number;
}

export const NO_SEARCH: LineSearch = {
  words: '',
  kind: null,
  function: null,
  importantOnly: false,
  verification: null,
  from: null,
  to: null,
  place: '',
};

/** As an address says it: what stands there is read by people. */
const SAID: Readonly<Record<Verification, string>> = {
  confirmed: 'bekraftad',
  unconfirmed: 'obekraftad',
  rumour: 'rykte',
};

/** The search that an address asks for; what cannot be read asks for nothing. */
export function searchIn(query: string): LineSearch {
  const values = new URLSearchParams(query);
  return {
    words: values.get('sok') ?? '',
    kind: LINE_KINDS.find((kind) => kind === values.get('slag')) ?? null,
    function: values.get('funktion'),
    importantOnly: values.get('viktiga') === 'ja',
    verification: VERIFICATIONS.find((verification) => SAID[verification] === values.get('sakert')) ?? null,
    from: timeIn(values.get('fran')),
    to: timeIn(values.get('till')),
    place: values.get('plats') ?? '',
  };
}

/** The line that an address points at, as `oppen.12.1763712000000`. */
export function placeIn(query: string): LinePlace | null {
  const [, part, seq, at] = /^(oppen|skyddad)\.(\d+)\.(\d+)$/.exec(new URLSearchParams(query).get('rad') ?? '') ?? [];
  if (part === undefined) return null;
  return { part: part === 'oppen' ? 'open' : 'secret', seq: Number(seq), at: Number(at) };
}

/** What stands after `?` in the address, so that a search can be come back to and handed on; empty when nothing is asked. */
export function addressOf(search: LineSearch, place: LinePlace | null = null): string {
  const values: [string, string | null][] = [
    ['sok', search.words.trim()],
    ['slag', search.kind],
    ['funktion', search.function],
    ['viktiga', search.importantOnly ? 'ja' : null],
    ['sakert', search.verification && SAID[search.verification]],
    ['fran', timeText(search.from)],
    ['till', timeText(search.to)],
    ['plats', search.place.trim()],
    ['rad', place && `${place.part === 'open' ? 'oppen' : 'skyddad'}.${place.seq}.${place.at}`],
  ];
  const set = values.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return new URLSearchParams(set).toString();
}

function timeIn(text: string | null): number | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

function timeText(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

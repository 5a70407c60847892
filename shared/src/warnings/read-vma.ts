import { areaCodes, WHOLE_COUNTRY } from './areas.ts';
import { readGeometry } from './geometry.ts';
import { asText } from './plain-text.ts';
import { instantOf, isRecord, listOf, plainOf, type ReadOne, readEach, webOf, wordOf } from './read-feed.ts';
import {
  AREA_NAMES_LIMIT,
  type FeedReader,
  HEADLINE_LIMIT,
  IDENTIFIER_LIMIT,
  TEXT_LIMIT,
  type WarningKind,
  type WarningSource,
  type WarningText,
} from './warning.ts';

/** CAP 1.2's statuses as we treat them; whoever invents another is told of and not guessed about. */
const KINDS: ReadonlyMap<string, WarningKind> = new Map([
  ['actual', 'actual'],
  ['exercise', 'exercise'],
  ['test', 'test'],
  ['system', 'test'],
  ['draft', 'test'],
]);

/**
 * Sveriges Radio's API for viktigt meddelande till allmänheten, version 2 (CAP 1.2 as JSON): `/api/v2/alerts`. What comes
 * from the test address is a test, whatever it says of itself.
 */
export function vmaReader(source: Extract<WarningSource, 'vma' | 'vma_test'>): FeedReader {
  return (body) => {
    if (!isRecord(body) || !(Array.isArray(body.alerts) || body.alerts === null)) return null;
    return readEach(listOf(body.alerts), instantOf(body.timestamp), (alert) => [readAlert(alert, source)]);
  };
}

function readAlert(alert: unknown, source: WarningSource): ReadOne {
  if (!isRecord(alert)) return broken(null, 'är ingen varning');
  const identifier = wordOf(alert.identifier, IDENTIFIER_LIMIT + 1);
  if (identifier === null || identifier.length > IDENTIFIER_LIMIT) return broken(null, 'saknar beteckning');
  const kind = KINDS.get(plainOf(alert.status).toLowerCase());
  if (kind === undefined) return broken(identifier, 'har en status som inte är känd');
  const sentAt = instantOf(alert.sent);
  const references = referencesOf(alert.references);
  switch (plainOf(alert.msgType).toLowerCase()) {
    case 'cancel':
      return { is: 'cancel', cancel: { identifier, sentAt, cancels: references } };
    case 'alert':
    case 'update':
      break;
    // an acknowledgement or an error between systems is nothing to the public
    default:
      return broken(identifier, 'är av ett slag som inte är känt');
  }

  const infos = listOf(alert.info).filter(isRecord);
  const [first] = infos;
  if (!first) return broken(identifier, 'saknar text');
  const areas = infos.flatMap(({ area }) => listOf(area).filter(isRecord));
  const expiries = infos.flatMap(({ expires }) => instantOf(expires) ?? []);
  return {
    is: 'warning',
    warning: {
      source,
      identifier,
      kind: source === 'vma_test' && kind === 'actual' ? 'test' : kind,
      sentAt,
      startsAt: instantOf(first.onset) ?? instantOf(first.effective),
      expiresAt: expiries.length > 0 ? Math.max(...expiries) : null,
      areas: codesOf(areas),
      geometry: geometryOf(areas),
      level: null,
      urgency: wordOf(first.urgency),
      severity: wordOf(first.severity),
      certainty: wordOf(first.certainty),
      senderName: wordOf(first.senderName, HEADLINE_LIMIT),
      web: webOf(first.web),
      texts: textsOf(infos),
      // what holds is never ended by its own word
      replaces: references.filter((of) => of !== identifier),
    },
  };
}

function broken(identifier: string | null, why: string): ReadOne {
  return { is: 'unreadable', unreadable: { identifier, why } };
}

/** `sender,identifier,sent`, several with blanks between. */
function referencesOf(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  const each = value.slice(0, 4_000).trim().split(/\s+/);
  const identifiers = each.flatMap((one) => one.split(',')[1] ?? []);
  return identifiers.filter((one) => one !== '' && one.length <= IDENTIFIER_LIMIT).slice(0, 20);
}

/** An empty list of codes under "Hela landet" is the whole country, by the API's own description. */
function codesOf(areas: readonly Record<string, unknown>[]): string[] {
  const codes = areaCodes(areas.flatMap(({ geocode }) => listOf(geocode).map((code) => isRecord(code) && code.value)));
  const isWhole = areas.some(({ areaDesc }) => /^hela (landet|sverige)$/i.test(plainOf(areaDesc).trim()));
  return codes.length === 0 && isWhole ? [WHOLE_COUNTRY] : codes;
}

function geometryOf(areas: readonly Record<string, unknown>[]) {
  return readGeometry({ type: 'FeatureCollection', features: areas.map(({ geometry }) => geometry) });
}

/** One in each language that we know; Swedish first. Another sender's third language is its own. */
function textsOf(infos: readonly Record<string, unknown>[]): WarningText[] {
  const inLanguage = (language: 'sv' | 'en', isOne: (info: Record<string, unknown>) => boolean): WarningText[] => {
    const info = infos.find(isOne);
    if (!info) return [];
    const names = listOf(info.area).flatMap((area) => (isRecord(area) ? (wordOf(area.areaDesc, 300) ?? []) : []));
    return [
      {
        language,
        headline: asText(info.headline, HEADLINE_LIMIT) || asText(info.event, HEADLINE_LIMIT),
        description: asText(info.description, TEXT_LIMIT),
        instruction: asText(info.instruction, TEXT_LIMIT),
        area: asText([...new Set(names)].join(', '), AREA_NAMES_LIMIT),
      },
    ];
  };
  const isEnglish = ({ language }: Record<string, unknown>) => /^en/i.test(plainOf(language));
  // CAP's own default is English; this sender's is Swedish, and so is what says no language
  const isSwedish = (info: Record<string, unknown>) => info.language == null || /^sv/i.test(plainOf(info.language));
  return [...inLanguage('sv', isSwedish), ...inLanguage('en', isEnglish)];
}

import { countyNamed } from '../plan/county.ts';
import { areaCodes, WHOLE_COUNTRY } from './areas.ts';
import { asText, textOfHtml } from './plain-text.ts';
import { instantOf, isRecord, listOf, plainOf, type ReadOne, readEach, webOf, wordOf } from './read-feed.ts';
import { AREA_NAMES_LIMIT, type FeedReader, HEADLINE_LIMIT, IDENTIFIER_LIMIT, TEXT_LIMIT } from './warning.ts';

/**
 * Krisinformation.se's news (v3, `/news`). They are news and no alarms: nothing in them says when they end, and each is of the
 * whole country unless a county stands beside it. Their HTML becomes text [WA4].
 */
export const readKrisinformation: FeedReader = (body) =>
  Array.isArray(body) ? readEach(body, null, (item) => [readItem(item)]) : null;

function readItem(item: unknown): ReadOne {
  if (!isRecord(item)) return broken(null, 'är ingen nyhet');
  const identifier = wordOf(typeof item.Identifier === 'number' ? String(item.Identifier) : item.Identifier, 200);
  if (identifier === null || identifier.length > IDENTIFIER_LIMIT) return broken(null, 'saknar beteckning');
  const headline = textOfHtml(item.Headline, HEADLINE_LIMIT);
  if (headline === '') return broken(identifier, 'saknar rubrik');
  const areas = listOf(item.Area).filter(isRecord);
  const description = [textOfHtml(item.Preamble, TEXT_LIMIT), textOfHtml(item.BodyText, TEXT_LIMIT)];
  return {
    is: 'warning',
    warning: {
      source: 'krisinformation',
      identifier,
      kind: 'actual',
      sentAt: instantOf(item.Updated) ?? instantOf(item.Published),
      startsAt: null,
      expiresAt: null,
      areas: codesOf(areas),
      geometry: null,
      level: null,
      urgency: null,
      severity: null,
      certainty: null,
      senderName: wordOf(item.SenderName, HEADLINE_LIMIT),
      web: webOf(item.Web),
      texts: [
        {
          language: /^en/i.test(plainOf(item.Language)) ? 'en' : 'sv',
          headline,
          description: asText([...new Set(description)].filter((text) => text !== '').join('\n\n'), TEXT_LIMIT),
          instruction: '',
          area: asText(namesOf(areas).join(', '), AREA_NAMES_LIMIT),
        },
      ],
      replaces: [],
    },
  };
}

function broken(identifier: string | null, why: string): ReadOne {
  return { is: 'unreadable', unreadable: { identifier, why } };
}

/** Counties by their names; "Sverige" stands first with every news item, and says something only where it stands alone. */
function codesOf(areas: readonly Record<string, unknown>[]): string[] {
  const counties = areas.flatMap(({ Description }) => countyNamed(plainOf(Description).trim()) ?? []);
  return counties.length > 0 ? areaCodes(counties) : [WHOLE_COUNTRY];
}

function namesOf(areas: readonly Record<string, unknown>[]): string[] {
  const nearer = areas.filter(({ Type }) => Type !== 'Country');
  const named = nearer.length > 0 ? nearer : areas;
  return [...new Set(named.flatMap(({ Description }) => wordOf(Description, 200) ?? []))];
}

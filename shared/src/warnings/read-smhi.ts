import { areaCodes } from './areas.ts';
import { readGeometry } from './geometry.ts';
import { asText } from './plain-text.ts';
import { instantOf, isRecord, listOf, plainOf, type ReadOne, readEach } from './read-feed.ts';
import {
  AREA_NAMES_LIMIT,
  type FeedReader,
  HEADLINE_LIMIT,
  TEXT_LIMIT,
  WARNING_LEVELS,
  type WarningText,
} from './warning.ts';

/** SMHI numbers counties as SCB does, and the sea and the lakes further on: a county is called one. */
const COUNTY = /\blän$/i;

/**
 * SMHI's impact-based warnings (IBWW, `warning.json`): each area of a warning is a warning of its own here, since each has its
 * level and its time. A level that is not known is told of; colours stand for what they are in Sweden: yellow, orange, red.
 */
export const readSmhi: FeedReader = (body) =>
  Array.isArray(body)
    ? readEach(body, null, (part) => {
        if (!isRecord(part) || part.id == null) return [broken(null, 'är ingen varning')];
        const areas = listOf(part.warningAreas);
        return areas.map((area) => readArea(area, part));
      })
    : null;

function readArea(area: unknown, part: Record<string, unknown>): ReadOne {
  if (!isRecord(area) || area.id == null) return broken(null, 'har ett område som inte går att läsa');
  const identifier = `${number(part.id)}/${number(area.id)}`;
  const code = isRecord(area.warningLevel) ? plainOf(area.warningLevel.code).toLowerCase() : '';
  const level = WARNING_LEVELS.find((one) => one === code);
  if (!level) return broken(identifier, 'har en nivå som inte är känd');
  const names = isRecord(area.areaName) ? area.areaName : {};
  return {
    is: 'warning',
    warning: {
      source: 'smhi',
      identifier,
      kind: /^test\b/i.test(plainOf(names.sv)) ? 'test' : 'actual',
      sentAt: instantOf(area.published),
      startsAt: instantOf(area.approximateStart),
      expiresAt: instantOf(area.approximateEnd),
      areas: countiesOf(area),
      geometry: readGeometry(area.area),
      level,
      urgency: null,
      severity: null,
      certainty: null,
      senderName: null,
      web: null,
      texts: [...textIn('sv', area, part), ...textIn('en', area, part)],
      replaces: [],
    },
  };
}

function broken(identifier: string | null, why: string): ReadOne {
  return { is: 'unreadable', unreadable: { identifier, why } };
}

function number(value: unknown): string {
  return plainOf(value).slice(0, 40);
}

function countiesOf(area: Record<string, unknown>): string[] {
  const ids = listOf(area.affectedAreas).flatMap((one) =>
    isRecord(one) && COUNTY.test(plainOf(one.sv).trim()) ? [one.id] : [],
  );
  return areaCodes(ids);
}

function textIn(language: 'sv' | 'en', area: Record<string, unknown>, part: Record<string, unknown>): WarningText[] {
  const said = (value: unknown, limit: number) => (isRecord(value) ? asText(value[language], limit) : '');
  const event = said(area.eventDescription, 200) || said(part.event, 200);
  if (event === '') return [];
  const paragraphs = listOf(area.descriptions).flatMap((one) => {
    if (!isRecord(one)) return [];
    const text = said(one.text, TEXT_LIMIT);
    return text === '' ? [] : [[said(one.title, 100), text].filter((line) => line !== '').join('\n')];
  });
  return [
    {
      language,
      headline: event.slice(0, HEADLINE_LIMIT),
      description: asText(paragraphs.join('\n\n'), TEXT_LIMIT),
      instruction: '',
      area: said(area.areaName, AREA_NAMES_LIMIT),
    },
  ];
}

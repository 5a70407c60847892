import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import { type Bounds, boundsAround, boundsFault } from '@ledningsplats/shared/plan/bounds.ts';
import { areaTexts } from '../i18n/area.ts';

/** What is typed to say where the municipality lies, in either way. */
export interface AreaDraft {
  areaWay: string;
  centre: string;
  radius: string;
  southWest: string;
  northEast: string;
}
export type AreaKey = keyof AreaDraft;

export const EMPTY_AREA: AreaDraft = { areaWay: 'around', centre: '', radius: '', southWest: '', northEast: '' };

const MOST_RADIUS_KM = 200;

/** The corners of an area that there is, to be changed. */
export function areaDraftOf(bounds: Bounds | null): AreaDraft {
  if (bounds === null) return EMPTY_AREA;
  const { south, west, north, east } = bounds;
  return { ...EMPTY_AREA, areaWay: 'corners', southWest: `${south}, ${west}`, northEast: `${north}, ${east}` };
}

/** The area that a draft says; null while it says none, or none that can be. */
export function boundsOf(draft: AreaDraft): Bounds | null {
  const bounds = readBounds(draft);
  return bounds !== null && boundsFault(bounds) === null ? bounds : null;
}

/** What is missing or cannot be right, by field; nothing where the draft says an area. */
export function areaFaults(draft: AreaDraft): Partial<Record<AreaKey, string>> {
  const faults: Partial<Record<AreaKey, string>> = {};
  if (draft.areaWay === 'corners') {
    faultOfPosition(draft, 'southWest', faults);
    faultOfPosition(draft, 'northEast', faults);
  } else {
    faultOfPosition(draft, 'centre', faults);
    if (radiusOf(draft) === null) faults.radius = areaTexts.radiusWrong;
  }
  const bounds = readBounds(draft);
  const fault = bounds && boundsFault(bounds);
  if (fault) faults[draft.areaWay === 'corners' ? 'northEast' : 'radius'] = areaTexts.faults[fault];
  return faults;
}

/** Nobody has begun to say anything. */
export function isAreaEmpty({ centre, radius, southWest, northEast }: AreaDraft): boolean {
  return [centre, radius, southWest, northEast].every((text) => text.trim() === '');
}

function readBounds(draft: AreaDraft): Bounds | null {
  if (draft.areaWay === 'corners') {
    const [one, other] = [readPosition(draft.southWest), readPosition(draft.northEast)];
    return one && other && between(one, other);
  }
  const centre = readPosition(draft.centre);
  const radius = radiusOf(draft);
  return centre === null || radius === null ? null : boundsAround(centre, radius);
}

function between(one: Position, other: Position): Bounds {
  return { south: one.latitude, west: one.longitude, north: other.latitude, east: other.longitude };
}

function radiusOf({ radius }: AreaDraft): number | null {
  const kilometres = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:km)?\s*$/i.exec(radius)?.[1]?.replace(',', '.');
  const value = Number(kilometres);
  return kilometres !== undefined && value >= 1 && value <= MOST_RADIUS_KM ? value : null;
}

function faultOfPosition(
  draft: AreaDraft,
  key: 'centre' | 'southWest' | 'northEast',
  faults: Partial<Record<AreaKey, string>>,
): void {
  if (draft[key].trim() === '') faults[key] = areaTexts.positionMissing;
  else if (readPosition(draft[key]) === null) faults[key] = areaTexts.positionWrong;
}

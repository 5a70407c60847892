import { areaFaults, EMPTY_AREA, isAreaEmpty } from '../../forms/area-draft.ts';
import { accessTexts } from '../../i18n/access.ts';
import { passwordLeft } from './password-rules.ts';

export const STEPS = ['municipality', 'area', 'self', 'start'] as const;
export type SetupStep = (typeof STEPS)[number];

export const EMPTY_SETUP = {
  municipality: '',
  code: '',
  timeZone: 'Europe/Stockholm',
  ...EMPTY_AREA,
  name: '',
  title: '',
  username: '',
  password: '',
  start: 'empty',
};
export type SetupValues = typeof EMPTY_SETUP;
export type SetupKey = keyof SetupValues;

/** What the fields of a step are handed. */
export interface SetupFields {
  values: SetupValues;
  edit: (key: SetupKey) => (value: string) => void;
  /** What is wrong with a field, once somebody has tried to go on. */
  fault: (key: SetupKey) => string | undefined;
}

export function stepOf(key: SetupKey): SetupStep {
  switch (key) {
    case 'municipality':
    case 'code':
    case 'timeZone':
      return 'municipality';
    case 'areaWay':
    case 'centre':
    case 'radius':
    case 'southWest':
    case 'northEast':
      return 'area';
    case 'name':
    case 'title':
    case 'username':
    case 'password':
      return 'self';
    case 'start':
      return 'start';
    default:
      throw new Error(key satisfies never);
  }
}

/** What is missing or cannot be right, by field. Where the municipality lies may be left unsaid. */
export function setupFaults(values: SetupValues): Partial<Record<SetupKey, string>> {
  const isMissing = (key: SetupKey) => values[key].trim() === '';
  return {
    ...(isMissing('municipality') && { municipality: accessTexts.municipalityNameMissing }),
    ...(!/^\d{4}$/.test(values.code.trim()) && { code: accessTexts.municipalityCodeWrong }),
    ...(!isAreaEmpty(values) && areaFaults(values)),
    ...(isMissing('name') && { name: accessTexts.nameMissing }),
    ...(isMissing('title') && { title: accessTexts.titleMissing }),
    ...(isMissing('username') && { username: accessTexts.usernameFree }),
    ...(passwordLeft(values.password) > 0 && { password: accessTexts.passwordFaults.too_short }),
  };
}

import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { holdsMandate } from '@ledningsplats/shared/decisions/mandate.ts';
import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Vma, VmaAlready, VmaFacts, VmaTest, VmaWanted, VmaWords } from '@ledningsplats/shared/vma/events.ts';
import { meetsTest } from '@ledningsplats/shared/vma/vma-reading.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';

/** What somebody has written so far; null where nothing has been answered. Kept on the device. */
export interface VmaDraft extends VmaWords {
  wanted: VmaWanted;
  event: string | null;
  hasHappened: boolean | null;
  isWholeMunicipality: boolean;
  shapes: string[];
  lifeOrHealth: boolean | null;
  damage: boolean | null;
  urgent: boolean | null;
  already: VmaAlready;
  channels: string[];
  /** Key of one of `requesterOptions`; null: the first of them. */
  requester: string | null;
  requesterName: string;
  /** `seq` of what was seen; 0 for a new one. */
  from: number;
}

export function emptyDraft(plan: Plan): VmaDraft {
  return {
    wanted: 'vma',
    event: null,
    hasHappened: null,
    isWholeMunicipality: false,
    shapes: [],
    area: '',
    happened: '',
    threat: '',
    instruction: '',
    reasons: '',
    lifeOrHealth: null,
    damage: null,
    urgent: null,
    already: 'unknown',
    channels: plan.vma.channels.slice(0, 1).map(({ id }) => id),
    requester: null,
    requesterName: '',
    from: 0,
  };
}

/** As it holds now, to be changed and read aloud anew. */
export function draftOf(plan: Plan, { facts, content, seq }: Vma): VmaDraft {
  const { test, ...rest } = facts;
  const { area = '', happened = '', threat = '', instruction = '', reasons = '' } = content ?? {};
  return {
    ...emptyDraft(plan),
    ...rest,
    ...test,
    area,
    happened,
    threat,
    instruction,
    reasons,
    from: seq,
  };
}

export interface RequesterOption {
  key: string;
  /** Null where the register names nobody in the capacity: the name is typed. */
  person: string | null;
  name: string | null;
  capacity: string;
}

/** Who may ask, the signed-in person first [VM1]. */
export function requesterOptions(
  plan: Plan,
  incident: IncidentSlice,
  people: readonly PersonReading[],
  self: { person: string | null },
): RequesterOption[] {
  const { requesters } = plan.vma;
  const present = requesters.filter(({ capacity }) => holdsMandate(plan, requesters, capacity, incident));
  const options = present.flatMap(({ capacity }): RequesterOption[] => {
    const holders = people.filter(({ capacities }) => capacities.includes(capacity));
    if (holders.length === 0) return [{ key: capacity, person: null, name: null, capacity }];
    return holders.map(({ id, name }) => ({ key: `${capacity} ${id}`, person: id, name, capacity }));
  });
  const isOwn = ({ person }: RequesterOption) => person !== null && person === self.person;
  return [...options.filter(isOwn), ...options.filter((option) => !isOwn(option))];
}

export function testOf({ lifeOrHealth, damage, urgent }: VmaDraft): VmaTest {
  return { lifeOrHealth: lifeOrHealth === true, damage: damage === true, urgent: urgent === true };
}

/** Null: not all three questions are answered. */
export function isTestMet(draft: VmaDraft): boolean | null {
  const { lifeOrHealth, damage, urgent } = draft;
  if (lifeOrHealth === null || damage === null || urgent === null) return null;
  return meetsTest(testOf(draft));
}

export function factsOf(plan: Plan, draft: VmaDraft): VmaFacts {
  const { wanted, isWholeMunicipality, shapes, already } = draft;
  return {
    wanted,
    isWholeMunicipality,
    shapes,
    already,
    event: draft.event ?? '',
    hasHappened: draft.hasHappened === true,
    test: testOf(draft),
    channels: channelsOf(plan, draft),
  };
}

/** Those that are for what is asked for. */
export function channelsOf(plan: Plan, { wanted, channels }: Pick<VmaDraft, 'wanted' | 'channels'>): string[] {
  return plan.vma.channels
    .filter(({ id, isVmaOnly }) => channels.includes(id) && (wanted === 'vma' || !isVmaOnly))
    .map(({ id }) => id);
}

export function wordsOf({ area, happened, threat, instruction, reasons }: VmaDraft): VmaWords {
  return {
    area: area.trim(),
    happened: happened.trim(),
    threat: threat.trim(),
    instruction: instruction.trim(),
    reasons: reasons.trim(),
  };
}

const WORDS = ['area', 'happened', 'threat', 'instruction', 'reasons'] as const;
const QUESTIONS = ['lifeOrHealth', 'damage', 'urgent'] as const;
export type VmaFault =
  | (typeof WORDS)[number]
  | (typeof QUESTIONS)[number]
  | 'event'
  | 'channels'
  | 'requester'
  | 'test';

/** What the server would refuse, said beside the field before it is asked; `requester` null: an update, whose requester stands. */
export function vmaFaults(
  plan: Plan,
  draft: VmaDraft,
  requester: RequesterOption | null | undefined,
): Partial<Record<VmaFault, string>> {
  const words = wordsOf(draft);
  const faults: Partial<Record<VmaFault, string>> = {};
  for (const word of WORDS) if (words[word] === '') faults[word] = texts.missing;
  for (const question of QUESTIONS) if (draft[question] === null) faults[question] = texts.yesNoMissing;
  if (draft.event === null) faults.event = texts.missing;
  if (channelsOf(plan, draft).length === 0) faults.channels = texts.channelsMissing;
  if (draft.wanted === 'vma' && isTestMet(draft) === false) faults.test = texts.testNotMet;
  const isNameless = requester?.person === null && draft.requesterName.trim() === '';
  if (requester === undefined || isNameless) faults.requester = texts.requesterMissing;
  return faults;
}

/** A ready phrase last in the text, or away from it when it stands there already. */
export function withPhrase(text: string, phrase: string): string {
  if (text.includes(phrase)) return text.replace(phrase, '').replaceAll(/ {2,}/g, ' ').trim();
  return text.trim() === '' ? phrase : `${text.trim()} ${phrase}`;
}

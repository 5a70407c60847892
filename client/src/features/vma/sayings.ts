import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { inSentence, nameIn } from '../../i18n/plan-words.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { channelsOf, testOf, type VmaDraft, wordsOf } from './vma-draft.ts';

export interface Saying {
  key: keyof typeof texts.says;
  words: string;
}

/**
 * What is said to SOS Alarm, in the order in which MSB asks those who request to say it («Att begära ett VMA»): who, which
 * area, what has happened, the threat, what people are to do; then what is decided together.
 */
export function sayingsOf(plan: Plan, draft: VmaDraft, requester: { name: string; capacity: string } | null): Saying[] {
  const words = wordsOf(draft);
  const test = testOf(draft);
  const event = draft.event === null ? null : nameIn(plan.vma.events, draft.event);
  const who = requester
    ? texts.whoLine(requester.name, inSentence(requester.capacity), plan.municipality.name)
    : `${plan.municipality.name}.`;
  const what = draft.wanted === 'vma' ? texts.wantedNames.vma : inSentence(texts.wantedNames.myndighetsmeddelande);
  const why = (['lifeOrHealth', 'damage', 'urgent'] as const).filter((key) => test[key]);
  const channels = channelsOf(plan, draft).map((id) => nameIn(plan.vma.channels, id));
  return [
    {
      key: 'who',
      words: joined(draft.from > 0 ? texts.saidUpdate : '', who, texts.wantLine(what, event ?? texts.unwritten)),
    },
    { key: 'area', words: joined(draft.isWholeMunicipality ? texts.wholeLine : '', written(words.area)) },
    { key: 'happened', words: joined(draft.hasHappened === false ? texts.feared : '', written(words.happened)) },
    { key: 'threat', words: written(words.threat) },
    { key: 'instruction', words: written(words.instruction) },
    { key: 'test', words: joined(...why.map((key) => texts.testLine[key]), words.reasons) },
    { key: 'channels', words: `${channels.join(', ')}.` },
    { key: 'already', words: `${texts.already} ${texts.alreadyNames[draft.already]}.` },
    { key: 'review', words: texts.reviewLine(plan.vma.reviewMinutes) },
  ];
}

function written(words: string): string {
  return words === '' ? texts.unwritten : words;
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

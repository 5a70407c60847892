import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { planVmaTexts as texts } from '../../i18n/vma.ts';

/** What the plan says of asking for a VMA, in lines that can be compared [VM1]. */
export function sayVma(
  { vma }: Plan,
  names: Pick<Plan, 'capacities'>,
  say: (key: string, what: string, text: string) => void,
): void {
  const title = (part: string) => `${texts.title}: ${part.toLocaleLowerCase('sv')}`;
  const desk = ({ name, phone }: Plan['vma']['call']) => `${name} ${phone ?? '–'}`;
  say('vma/call', title(texts.call), desk(vma.call));
  say('vma/exerciseCall', title(texts.exerciseCall), desk(vma.exerciseCall));
  const requesters = vma.requesters.map(
    ({ capacity, until, phone }) => `${capacityName(names, capacity)}: ${texts.until[until]}, ${phone ?? '–'}`,
  );
  say('vma/requesters', title(texts.requesters), requesters.join('\n') || '–');
  say('vma/events', title(texts.events), vma.events.map(({ name, category }) => `${name} (${category})`).join('\n'));
  say('vma/phrases', title(texts.phrases), vma.phrases.map(({ text }) => text).join('\n') || '–');
  const channels = vma.channels.map(({ name, isVmaOnly }) => (isVmaOnly ? texts.vmaOnly(name) : name));
  say('vma/channels', title(texts.channels), channels.join('\n'));
  say('vma/review', title(texts.reviewMinutes), String(vma.reviewMinutes));
}

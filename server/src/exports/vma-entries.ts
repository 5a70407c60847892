import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import type { VmaEvent, VmaRequested, VmaUpdated } from '@ledningsplats/shared/vma/events.ts';
import { REMOVED } from '../papers/paper-words.ts';
import { cellsOf } from './cells.ts';
import { type HistoryGround, personName, whenOf, who } from './history-ground.ts';
import { vmaAlreadyName, vmaTestWords, vmaWantedName } from './history-words.ts';

/** What was asked for, message by message, in all the words that were said [VM1]; what became of it stands in the log. */
export function vmaEntries(events: readonly OpenStreamEvent[], ground: HistoryGround): CopyEntry[] {
  return events.flatMap((event) => {
    if (event.type !== 'VmaRequested' && event.type !== 'VmaUpdated' && event.type !== 'VmaOver') return [];
    const { meta, seq, data } = event;
    return [
      {
        id: `vma/${seq}`,
        cells: cellsOf({
          number: `VMA ${data.number}, meddelande ${event.type === 'VmaRequested' ? 1 : event.data.message}`,
          occurred: whenOf(ground, meta.occurredAt),
          recorded: whenOf(ground, meta.recordedAt),
          author: who(ground, meta.person, meta.function),
          ...saidIn(event, ground),
        }),
      },
    ];
  });
}

function saidIn(event: Extract<VmaEvent, { type: 'VmaRequested' | 'VmaUpdated' | 'VmaOver' }>, ground: HistoryGround) {
  const call = [event.content?.calledWith, event.content?.reference].filter((part) => part !== undefined).join(', ');
  if (event.type === 'VmaOver') {
    return { text: 'Faran över', instruction: event.content?.instruction ?? REMOVED, called: call };
  }
  const { facts, review } = event.data;
  const { area, happened, threat, instruction, reasons } = event.content ?? {};
  return {
    text: [
      vmaWantedName(facts.wanted),
      ground.plan.vma.events.find(({ id }) => id === facts.event)?.name ?? facts.event,
      facts.hasHappened ? 'har hänt' : 'befaras',
    ].join(', '),
    requester: requesterOf(event, ground),
    area: facts.isWholeMunicipality ? `Hela kommunen. ${area ?? REMOVED}` : (area ?? REMOVED),
    happened: happened ?? REMOVED,
    threat: threat ?? REMOVED,
    instruction: instruction ?? REMOVED,
    basis: [...vmaTestWords(facts.test), reasons ?? REMOVED].join(' '),
    channels: facts.channels
      .map((channel) => ground.plan.vma.channels.find(({ id }) => id === channel)?.name ?? channel)
      .join(', '),
    others: vmaAlreadyName(facts.already),
    called: call,
    due: whenOf(ground, review),
  };
}

function requesterOf(event: VmaRequested | VmaUpdated, ground: HistoryGround): string {
  if (event.type === 'VmaUpdated') return event.content?.requester ?? '';
  const { person, capacity } = event.data.requester;
  const as = ground.plan.capacities.find(({ id }) => id === capacity)?.name ?? capacity;
  const name = person === null ? (event.content?.requester ?? REMOVED) : personName(ground, person);
  return `${name}, ${as.toLocaleLowerCase('sv')}`;
}

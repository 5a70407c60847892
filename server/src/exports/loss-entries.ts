import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import type { Loss, LossEvent } from '@ledningsplats/shared/losses/events.ts';
import { lossAfter } from '@ledningsplats/shared/losses/evolve.ts';
import { REMOVED } from '../papers/paper-words.ts';
import { cellsOf } from './cells.ts';
import { type HistoryGround, personName, whenOf } from './history-ground.ts';
import { lostNeedNames, prognosisOf } from './history-words.ts';

const STATES = { lost: 'Borta', back: 'Tillbaka', withdrawn: 'Struket: antecknat av misstag' } as const;

/** What was lost, where, since when and until when [KO2]; what was said of it on the way stands in the log. */
export function lossEntries(events: readonly OpenStreamEvent[], ground: HistoryGround): CopyEntry[] {
  const known = new Map<string, Loss>();
  for (const event of events) {
    if (!isLossEvent(event)) continue;
    const { loss } = event.data;
    const next = lossAfter(known.get(loss) ?? null, event);
    if (next !== null) known.set(loss, next);
  }
  return [...known.values()].map(({ number, facts, content, recordedAt, recordedBy, status, settled }) => ({
    id: `loss/${number}`,
    cells: cellsOf({
      number: `B-${number}`,
      occurred: whenOf(ground, facts.since),
      recorded: whenOf(ground, recordedAt),
      author: personName(ground, recordedBy),
      text: lostNeedNames(ground.plan, facts.needs),
      area: [
        ...(facts.isWholeMunicipality ? ['Hela kommunen'] : []),
        content?.where ?? REMOVED,
        ...facts.shapes.flatMap((shape) => ground.shapeLabel(shape) ?? []),
      ].join('. '),
      details: [prognosisOf(facts, content?.source, (at) => whenOf(ground, at)), content?.note]
        .filter((part) => part !== null && part !== undefined)
        .join('\n'),
      state: status === 'back' && settled?.back ? `${STATES.back} ${whenOf(ground, settled.back)}` : STATES[status],
      result: settled?.text ?? '',
    }),
  }));
}

function isLossEvent(event: OpenStreamEvent): event is LossEvent {
  return event.type.startsWith('Loss');
}

import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { lineFrontOf } from '@ledningsplats/shared/log/log-line.ts';
import { sheetNumberOf } from '@ledningsplats/shared/places/sheet-reading.ts';
import { cellsOf } from './cells.ts';
import { calledIn, structureWords, textsIn } from './event-words.ts';
import { type HistoryGround, whenOf, who } from './history-ground.ts';
import { type IncidentEvent, TELLING } from './telling.ts';

/** A part of the history with what its entries are called. */
export interface PartOfHistory {
  prefix: 'event' | 'secret' | 'krisstod' | 'continuity';
  events: readonly IncidentEvent[];
}

/**
 * What else has happened: each event that makes no line and is told by no part of its own, with its time, who and what
 * [EX1]. The paper then says all that the history says.
 */
export function otherEntries(parts: readonly PartOfHistory[], ground: HistoryGround): CopyEntry[] {
  const called = calledIn(
    parts.flatMap(({ events }) => events),
    ground,
  );
  return parts
    .flatMap(({ prefix, events }) =>
      events.flatMap((event) => {
        const words = otherWords(event);
        return words === null ? [] : [{ prefix, event, words }];
      }),
    )
    .sort((one, other) => one.event.meta.occurredAt - other.event.meta.occurredAt)
    .map(({ prefix, event, words }) => {
      const { meta, seq } = event;
      const structure = structureWords(event, { ...ground, called });
      return {
        id: prefix === 'event' ? `event/${seq}` : `${prefix}/event-${seq}`,
        cells: cellsOf({
          number: String(seq),
          occurred: whenOf(ground, meta.occurredAt),
          recorded: whenOf(ground, meta.recordedAt),
          author: authorOf(event, ground),
          text: structure === '' ? `${words}.` : `${words}: ${structure}.`,
          details: textsIn(event.content).join('\n'),
        }),
      };
    });
}

/** In which words an event is told among what else has happened; null where it is told elsewhere. */
export function otherWords(event: IncidentEvent): string | null {
  const telling = TELLING[event.type];
  if (telling.by !== 'other' || lineFrontOf(event) !== null) return null;
  // the ladder has it
  if (event.type === 'EffectReverted' && event.data.what === 'level') return null;
  return telling.words;
}

function authorOf({ meta }: IncidentEvent, ground: HistoryGround): string {
  const sheet = sheetNumberOf(meta.by);
  if (sheet !== null) return `Blad ${sheet}`;
  return who(ground, meta.person, meta.function) || 'Ledningsplats';
}

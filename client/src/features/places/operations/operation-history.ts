import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import { sheetNumberOf } from '@ledningsplats/shared/places/sheet-reading.ts';
import { type MachineWords, machineWords, type Names } from '../../../i18n/machine-lines.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';

export interface OperationEntry {
  seq: number;
  at: number;
  by: string | null;
  /** The sheet that it came from [PL5]; null for what somebody signed in did. */
  sheet: number | null;
  text: string;
}

/** What has happened at a place in an incident, newest first by when it happened: what made a line, and what did not. */
export function operationHistory(events: readonly AnyEvent[], names: Names): OperationEntry[] {
  return events
    .flatMap((stored): OperationEntry[] => {
      const event = upcast(stored);
      if (isUnknown(event)) return [];
      const text = entryWords(event, names);
      return text === null
        ? []
        : [
            {
              seq: event.seq,
              at: event.meta.occurredAt,
              by: event.meta.person,
              sheet: sheetNumberOf(event.meta.by),
              text,
            },
          ];
    })
    .sort((one, other) => other.at - one.at || other.seq - one.seq);
}

function entryWords(event: KnownEvent, names: Names): string | null {
  switch (event.type) {
    case 'VisitorsCounted':
      return operationTexts.countEntry(event.data.how, event.data.number);
    case 'PlaceCheckAnswered': {
      const { text, answer } = event.data;
      return operationTexts.checkEntry(
        text,
        answer === null ? operationTexts.checkNotAnswered : operationTexts.answers[answer],
      );
    }
    case 'NeedReported':
      return operationTexts.needEntry;
    case 'EffectReverted':
      if (event.data.what !== 'place') return null;
      return operationTexts.revertedEntry(event.data.decision, operationTexts.states[event.data.to]);
    case 'IncidentClosed':
      return operationTexts.handoverEntry;
    default:
      return withNumber(machineWords(event, names));
  }
}

function withNumber(words: MachineWords | null): string | null {
  if (words === null) return null;
  return [words.text, ...words.details].join(' · ');
}

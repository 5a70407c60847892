import type { HelperSaid } from '@ledningsplats/shared/krisstod/links/helper-report.ts';
import type { ShiftPageReading } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { shiftPageTexts as texts, visitTexts } from '../i18n/shift-page.ts';
import type { Outbox as Kept, Unsent as KeptOne } from '../small-page/outbox.ts';
import type { Answer, SenderState } from '../small-page/sender.ts';

export type Said = HelperSaid;
export type RefusedWhy = keyof typeof texts.why;
export type Unsent = KeptOne<Said, RefusedWhy>;
export type Outbox = Kept<Said, RefusedWhy>;
export type PageState = SenderState<ShiftPageReading, Said, RefusedWhy>;

/** Those who come together to a site are one count. */
export function together(before: Said, next: Said): Said | null {
  if (before.what !== 'visits' || next.what !== 'visits' || before.site !== next.site) return null;
  return { ...before, adults: before.adults + next.adults, young: before.young + next.young };
}

export function saidWords(said: Said): string {
  switch (said.what) {
    case 'in':
    case 'out':
    case 'undo':
    case 'swap':
      return texts.said[said.what];
    case 'visits':
      return visitTexts.said(said.adults, said.young);
    case 'need':
      return texts.said.need(said.text);
    case 'debrief':
      return texts.said.debrief(texts.debriefs[said.answer]);
    case 'evaluation':
      return texts.said.evaluation;
    case 'answer':
      return said.isAccepted ? texts.said.accept : texts.said.decline;
    default:
      return said satisfies never;
  }
}

/** Why something was not taken, as it is told who said it. */
export function whyOf(status: number, answer: Answer | null, said: Said): RefusedWhy {
  if (status === 404) return 'gone';
  switch (answer?.code) {
    case 'already':
      return 'already';
    case 'unknown_item':
    case 'stale':
      return 'changed';
    case 'settled':
      return said.what === 'out' ? 'already' : 'ended';
    case 'incident_closed':
      return 'ended';
    case 'identity_number':
      return 'identity';
    case 'invalid':
      return 'order';
    default:
      return 'other';
  }
}

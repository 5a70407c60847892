import type { OpenStreamEvent } from '../core/incident-state.ts';

/** What a picture quotes of the incident. A new one needs its line in `TOLD_BY`, and what it offers in the client's registry. */
export const SOURCE_KINDS = [
  'line',
  'decision',
  'task',
  'place',
  'krisstod',
  'direction',
  'contingency',
  'warning',
  'loss',
  'service',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What has become of something since it was quoted. All but `changed` are told loudly: the words were wrong, or hold no
 * longer. `changed`: they were right, and things have moved on.
 */
export type QuoteChange = 'corrected' | 'disowned' | 'revoked' | 'removed' | 'cancelled' | 'ended' | 'changed';

/** What may become of a warning of the outer world: taken back by its sender, there no more, or said otherwise. */
export const QUOTED_WARNING_CHANGES = ['cancelled', 'ended', 'changed'] as const satisfies readonly QuoteChange[];

/**
 * `id` null: whatever is quoted of the kind. `what` null: what was said of it before is taken back; with `isAnew` it is taken
 * back and this said instead, loud or not.
 */
interface Told {
  id: string | null;
  what: QuoteChange | null;
  isAnew?: true;
}

/** There is one of each in an incident. */
export const THE_ONE = 'incident';

/** By kind, and for some by the seq that the words were read at. */
const TOLD_BY: Readonly<Record<SourceKind, (event: OpenStreamEvent, seq: number) => Told | null>> = {
  line: (event) => {
    switch (event.type) {
      case 'LineCorrected':
        return told(event.data.line, 'corrected');
      case 'LineAssessed':
        return told(event.data.line, 'changed');
      case 'LineMadeSecret':
        return told(event.data.line, 'removed');
      default:
        return null;
    }
  },
  decision: (event) => {
    switch (event.type) {
      case 'DecisionDisowned':
        return told(event.data.number, 'disowned');
      case 'DecisionRevoked':
        return told(event.data.number, 'revoked');
      case 'DecisionRevocationReverted':
        return told(event.data.number, null);
      case 'DecisionConfirmed':
      case 'DecisionCompleted':
      case 'DecisionExecuted':
      case 'DecisionExecutionTakenBack':
        return told(event.data.number, 'changed');
      default:
        return null;
    }
  },
  task: (event) => {
    switch (event.type) {
      case 'TaskChanged':
      case 'TaskDone':
      case 'TaskCancelled':
      case 'TaskReopened':
        return told(event.data.task, 'changed');
      default:
        return null;
    }
  },
  place: (event) => {
    switch (event.type) {
      case 'PlaceStateChanged':
      case 'VisitorsCounted':
        return told(event.data.place, 'changed');
      case 'EffectReverted':
        return event.data.what === 'place' ? told(event.data.place, 'disowned') : null;
      default:
        return null;
    }
  },
  krisstod: (event) => {
    switch (event.type) {
      case 'EffectReverted':
        return event.data.what === 'krisstod' ? told(THE_ONE, 'disowned') : null;
      case 'KrisstodStateChanged':
      case 'KrisstodSiteStated':
      case 'KrisstodSiteTurned':
      case 'KrisstodVisitsTotalled':
        return told(THE_ONE, 'changed');
      default:
        return null;
    }
  },
  direction: (event) => {
    switch (event.type) {
      case 'DirectionSet':
        return told(null, 'changed');
      case 'LevelChanged':
      case 'DecisionCompleted':
        return event.data.filled.includes('direction') ? told(null, 'changed') : null;
      case 'DecisionDisowned':
        // one that stems from a decision is quoted by that decision's number
        return told(event.data.number, 'disowned');
      default:
        return null;
    }
  },
  contingency: (event) => {
    switch (event.type) {
      case 'ContingencyChanged':
      case 'ContingencyTriggered':
      case 'ContingencyWithdrawn':
      case 'ContingencyRestored':
        return told(event.data.contingency, 'changed');
      default:
        return null;
    }
  },
  loss: (event, seq) => {
    switch (event.type) {
      case 'LossUpdated':
        return told(event.data.loss, 'changed');
      case 'LossRestored':
        return { ...told(event.data.loss, sinceRestored(event.data.of, seq)), isAnew: true };
      case 'LossEnded':
        return told(event.data.loss, 'ended');
      case 'LossWithdrawn':
        return told(event.data.loss, 'disowned');
      default:
        return null;
    }
  },
  // answers are told in numbers, and each of them makes those of before older
  service: (event) => (event.type === 'ServiceAnswered' ? told(THE_ONE, 'changed') : null),
  // the warnings are a stream of their own: what becomes of one that is quoted is noted in the incident's
  warning: (event) => (event.type === 'QuotedWarningChanged' ? told(event.data.warning, event.data.what) : null),
};

/** It is lost still, as the event `of` says: whoever quoted that is right again, and who quoted that it was back is not. */
function sinceRestored(of: number, seq: number): QuoteChange | null {
  if (seq === of) return null;
  return seq < of ? 'changed' : 'ended';
}

/** What an event tells of a thing that is quoted; null: nothing. */
export function toldOf(
  event: OpenStreamEvent,
  { kind, id, seq }: { kind: SourceKind; id: string; seq: number },
): Told | null {
  const news = TOLD_BY[kind](event, seq);
  return news !== null && (news.id === null || news.id === id) ? news : null;
}

/** Whether the words come from one event, by its seq. What is folded of several is quoted as of the head it was read at. */
export function isOfOne(kind: SourceKind): boolean {
  return kind !== 'place' && kind !== 'krisstod' && kind !== 'warning' && kind !== 'service';
}

/** Loud ones are told beside the quote in a colour, a sign and a word; a quiet one by its word alone. */
export function isLoud(what: QuoteChange): boolean {
  return what !== 'changed';
}

/** The register entry of what quotes a thing, so that its words are found when they are to be removed [LG10]. */
export function quoteKey({ kind, id }: { kind: SourceKind; id: string }): string {
  return `${kind}:${id}`;
}

function told(id: string | number | null, what: QuoteChange | null): Told {
  return { id: id === null ? null : String(id), what };
}

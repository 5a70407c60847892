import type { KrisstodAfter, KrisstodAfterEvent } from './events.ts';

const AFTER: Readonly<Record<KrisstodAfterEvent['type'], true>> = {
  KrisstodHelpersThanked: true,
  KrisstodDebriefAnswered: true,
  KrisstodDebriefHandled: true,
  KrisstodEvaluated: true,
};

export function isAfterEvent<Event extends { type: string }>(event: Event): event is Event & KrisstodAfterEvent {
  return Object.hasOwn(AFTER, event.type);
}

/** Folds thanks, talks and evaluations; a new answer to the offer of a talk is one that nobody has seen to. */
export function evolveAfter(after: KrisstodAfter, event: KrisstodAfterEvent): KrisstodAfter {
  switch (event.type) {
    case 'KrisstodHelpersThanked': {
      const at = event.meta.occurredAt;
      const thanked = Object.fromEntries(event.data.helpers.map((helper) => [helper, at]));
      return { ...after, thanked: { ...after.thanked, ...thanked } };
    }
    case 'KrisstodDebriefAnswered': {
      const { helper, answer } = event.data;
      const debrief = { answer, at: event.meta.occurredAt, isHandled: false };
      return { ...after, debriefs: { ...after.debriefs, [helper]: debrief } };
    }
    case 'KrisstodDebriefHandled': {
      const { helper, isHandled } = event.data;
      const debrief = after.debriefs[helper];
      return debrief ? { ...after, debriefs: { ...after.debriefs, [helper]: { ...debrief, isHandled } } } : after;
    }
    case 'KrisstodEvaluated': {
      const { helper, questions } = event.data;
      const evaluation = { seq: event.seq, helper, questions, answers: event.content?.answers ?? null };
      return { ...after, evaluations: [...after.evaluations, evaluation] };
    }
    default:
      event satisfies never;
      return after;
  }
}

/** Without the content of an event [LG10]. */
export function redactedAfter(after: KrisstodAfter, seq: number): KrisstodAfter {
  const evaluations = after.evaluations.map((one) => (one.seq === seq ? { ...one, answers: null } : one));
  return { ...after, evaluations };
}

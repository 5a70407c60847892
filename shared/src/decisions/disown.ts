import { heldTakeovers, wholeTakeover } from '../board/board-status.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import type { IncidentSlice } from '../incident/events.ts';
import { beneath } from '../incident/fact-trail.ts';
import type { Ground } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { revertedEnd } from '../krisstod/ending/revert-end.ts';
import { undonePlace } from '../places/undo-opening.ts';
import { answerOf, unconfirmedDecision, wayFault } from './answer-ways.ts';
import { doneUnder } from './done-under.ts';
import type { ConfirmWay, Consequence, DecisionSubject } from './events.ts';

/**
 * The one in whose name it was recorded says that it was never given: revoked, and what was done under it is listed
 * [LA4]. What still stems from the decision goes back to what held before it; what a later decision has set is kept.
 * Answers as confirming does.
 */
export function decideDisownDecision(
  sight: Sight,
  command: Command<
    { number: number; way: ConfirmWay; witness: string | null },
    { reason?: string | undefined; witnessName?: string | undefined; reference?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const found = unconfirmedDecision(sight, command.data.number);
  if (!found.ok) return found;
  const { ground, decision } = found;
  const { number } = command.data;
  const { reason, reference } = command.content;
  const answer = answerOf(command.data, command.content);
  const fault = wayFault(sight, context, ground, decision, answer);
  if (fault) return fault;
  const undone = undo(sight, ground, number, decision.subject);
  const consequences = [
    ...undone.consequences,
    ...fallenDirection(ground.state.incident, number),
    ...doneUnder(sight.needed.after, decision),
  ];
  const { way, witness, witnessName } = answer;
  const disowned = newFact(
    'DecisionDisowned',
    { number, way, witness, consequences },
    { reason, witnessName, reference },
  );
  return { ok: true, events: [disowned, ...undone.events] };
}

/** The direction that stems from the decision falls with it, without an event of its own [ST3]. */
function fallenDirection({ direction, said }: IncidentSlice, decision: number): Consequence[] {
  if (direction?.decision !== decision) return [];
  const isEarlier = said.direction.some((one) => one.decision !== decision);
  return [{ kind: 'reverted', what: 'direction', to: isEarlier ? 'earlier' : 'none' }];
}

interface Undone {
  events: NewEvent[];
  consequences: Consequence[];
}

type Effect = Extract<Consequence, { kind: 'kept' }>['what'];

function undo(sight: Sight, ground: Ground, decision: number, subject: DecisionSubject): Undone {
  const { incident, board, krisstod } = ground.state;
  switch (subject.kind) {
    case 'level': {
      const to = beneath(incident.trail.level, decision)?.value;
      if (to === undefined) return kept('level');
      return reverted(newFact('EffectReverted', { decision, what: 'level', to }), 'level', to);
    }
    case 'posture': {
      const to = beneath(incident.trail.posture, decision)?.value;
      if (to === undefined) return kept('posture');
      return reverted(newFact('EffectReverted', { decision, what: 'posture', to }), 'posture', to);
    }
    case 'closing':
    case 'reopening': {
      const to = beneath(incident.trail.lifecycle, decision)?.value;
      if (to === undefined) return kept('lifecycle');
      return reverted(newFact('EffectReverted', { decision, what: 'lifecycle', to }), 'lifecycle', to);
    }
    case 'board_activation': {
      const to = beneath(board.trail, decision)?.value;
      if (to === undefined) return kept('board');
      // A board that was never activated has taken over nothing: what it holds falls with it.
      const fallen = to === 'dormant' ? heldTakeovers(board).map(({ id }) => id) : [];
      const { events, consequences } = reverted(
        newFact('EffectReverted', { decision, what: 'board', to }),
        'board',
        to,
      );
      return {
        events: [
          ...events,
          ...fallen.map((takeover) => newFact('TakeoverReverted', { takeover, why: 'disowned', decision })),
        ],
        consequences: [...consequences, ...fallen.map((takeover) => ({ kind: 'takeover', takeover }) as const)],
      };
    }
    case 'board_rest': {
      const to = beneath(board.trail, decision)?.value;
      // At höjd beredskap kommunstyrelsen leads: the board is not woken by undoing its rest [LA7].
      if (to === undefined || incident.heightenedAlert) return kept('board');
      return reverted(newFact('EffectReverted', { decision, what: 'board', to }), 'board', to);
    }
    case 'takeover': {
      const { takeover } = subject;
      // One that was handed back by a decision that may itself be disowned is taken back too, or it would return with it.
      const held = board.takeovers[takeover] ?? board.handedBack[takeover]?.takeover;
      if (!held) return kept('takeover');
      const event = newFact('TakeoverReverted', { takeover, why: 'disowned', decision });
      return reverted(event, 'takeover', held.committee);
    }
    case 'handback': {
      const { takeover } = subject;
      const back = board.handedBack[takeover];
      // An area needs someone to hold it, and only one: a dormant board cannot get it back, nor one that has taken it anew.
      const isHeld = back && (board.status === 'active' || back.takeover.passed);
      if (!isHeld || wholeTakeover(board, back.takeover.committee)) return kept('takeover');
      const event = newFact('HandbackReverted', { takeover, decision });
      return reverted(event, 'takeover', back.takeover.committee);
    }
    case 'place_opening':
    case 'place_closing': {
      const undone = undonePlace(sight, ground, decision, subject.place);
      if (!undone) return kept('place');
      return { events: undone.events, consequences: [{ kind: 'reverted', what: 'place', to: undone.to }] };
    }
    case 'krisstod': {
      const to = beneath(krisstod.trail, decision)?.value;
      if (to === undefined) return kept('krisstod');
      const { events, consequences } = reverted(
        newFact('EffectReverted', { decision, what: 'krisstod', to }),
        'krisstod',
        to,
      );
      return { events: [...events, ...revertedEnd(sight, ground, decision)], consequences };
    }
    case 'revocation': {
      const { number } = subject;
      return reverted(newFact('DecisionRevocationReverted', { number, by: decision }), 'revocation', number);
    }
    case 'other':
      return { events: [], consequences: [] };
    default:
      return subject satisfies never;
  }
}

function reverted(event: NewEvent, what: Effect, to: string | number): Undone {
  return { events: [event], consequences: [{ kind: 'reverted', what, to }] };
}

function kept(what: Effect): Undone {
  return { events: [], consequences: [{ kind: 'kept', what }] };
}

import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, by, type Generator, onOne, onState, type Scene, said, someLine, someones, text } from './scene.ts';

export const DECISIONS_GENERATORS = {
  ActivateBoard: ({ sync, open, person, random }) =>
    sync.dispatch('ActivateBoard', open, { decision: by(person) }, { decision: said(random) }),
  RestBoard: ({ sync, open, person, random }) =>
    sync.dispatch('RestBoard', open, { decision: by(person) }, { decision: said(random) }),
  EndBoard: ({ sync, open, random }) =>
    sync.dispatch('EndBoard', open, { endedAt: sync.serverNow() - 60_000 }, { reference: text(random) }),
  TakeOverArea: ({ sync, open, person, random }) => {
    const whole = random.chance(0.3);
    return sync.dispatch(
      'TakeOverArea',
      open,
      { committee: 'socialnamnden', whole, decision: by(person) },
      { why: text(random), decision: said(random), ...(whole ? {} : { parts: text(random) }) },
    );
  },
  HandBackArea: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ board }) =>
      onOne(Object.keys(board.takeovers), random, (takeover) =>
        sync.dispatch(
          'HandBackArea',
          open,
          { takeover, decision: by(person) },
          { state: text(random), decision: said(random) },
        ),
      ),
    ),
  RecordDecision: ({ random, ...scene }) =>
    scene.sync.dispatch(
      'RecordDecision',
      scene.open,
      {
        decision: someones(scene, random),
        fromLine: random.chance(0.3) ? (someLine(scene, random)?.seq ?? null) : null,
      },
      { decision: said(random) },
    ),
  RecordBoardMeeting: ({ random, ...scene }) =>
    onState(scene, ({ decisions }) =>
      scene.sync.dispatch('RecordBoardMeeting', scene.open, meetingOf(scene, random, decisions.count), {
        place: text(random),
        names: ['', text(random)],
      }),
    ),
  ChangeBoardMeeting: ({ random, ...scene }) =>
    onState(scene, ({ decisions, meetings }) =>
      onOne(Object.values(meetings.held), random, ({ meeting, seq: from }) =>
        scene.sync.dispatch(
          'ChangeBoardMeeting',
          scene.open,
          { ...meetingOf(scene, random, decisions.count), meeting, from },
          { names: ['', text(random)], notes: text(random) },
        ),
      ),
    ),
  WithdrawBoardMeeting: ({ sync, open, random }) =>
    onState({ sync, open }, ({ meetings }) =>
      onOne(Object.keys(meetings.held), random, (meeting) =>
        sync.dispatch('WithdrawBoardMeeting', open, { meeting }, { reason: text(random) }),
      ),
    ),
  ProposeDecision: ({ random, ...scene }) =>
    scene.sync.dispatch(
      'ProposeDecision',
      scene.open,
      { fromLine: random.chance(0.3) ? (someLine(scene, random)?.seq ?? null) : null },
      { wording: text(random), alternatives: text(random), legalGround: text(random) },
    ),
  DecideProposal: ({ random, ...scene }) =>
    onState(scene, ({ decisions }) =>
      onOne(Object.values(decisions.proposals), random, ({ number }) =>
        scene.sync.dispatch(
          'DecideProposal',
          scene.open,
          { number, decision: someones(scene, random) },
          { decision: said(random) },
        ),
      ),
    ),
  WithdrawProposal: ({ sync, open, random }) =>
    onState({ sync, open }, ({ decisions }) =>
      onOne(Object.values(decisions.proposals), random, ({ number }) =>
        sync.dispatch('WithdrawProposal', open, { number }, { reason: text(random) }),
      ),
    ),
  ExecuteDecision: ({ sync, open, random }) =>
    onAnyDecision({ sync, open }, random, (number) =>
      sync.dispatch('ExecuteDecision', open, { number }, { result: text(random), executorName: text(random) }),
    ),
  TakeBackExecution: ({ sync, open, random }) =>
    onAnyDecision({ sync, open }, random, (number) =>
      sync.dispatch('TakeBackExecution', open, { number }, { reason: text(random) }),
    ),
  RevokeDecision: ({ random, ...scene }) =>
    onAnyDecision(scene, random, (number) =>
      scene.sync.dispatch(
        'RevokeDecision',
        scene.open,
        { number, decision: someones(scene, random) },
        { decision: said(random) },
      ),
    ),
  ConfirmDecision: ({ sync, open, random }) =>
    onDecision({ sync, open }, random, (number) =>
      sync.dispatch(
        'ConfirmDecision',
        open,
        { number, way: random.pick(['written', 'tool'] as const) },
        { reference: text(random) },
      ),
    ),
  DisownDecision: ({ sync, open, random }) =>
    onDecision({ sync, open }, random, (number) =>
      sync.dispatch(
        'DisownDecision',
        open,
        { number, way: 'written' },
        { reason: text(random), reference: text(random) },
      ),
    ),
  CompleteDecision: ({ sync, open, random }) =>
    onState({ sync, open }, ({ decisions }) =>
      onOne(
        Object.values(decisions.open).flatMap(({ number, missing }) => missing.map((what) => ({ number, what }))),
        random,
        ({ number, what }) => {
          if (what === 'criteria')
            return sync.dispatch('CompleteDecision', open, { number, criteria: { avviker: true } }, {});
          if (what === 'given') return sync.dispatch('CompleteDecision', open, { number, given: 'phone' }, {});
          return sync.dispatch('CompleteDecision', open, { number }, { [what]: text(random) });
        },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

/** Any that there has been, and at times one that is only proposed. */
function onAnyDecision(at: At, random: SeededRandom, give: (number: number) => Dispatched) {
  return onState(at, ({ decisions }) => onOne(numbersTo(decisions.count), random, give));
}

function meetingOf({ sync, person }: Pick<Scene, 'sync' | 'person'>, random: SeededRandom, count: number) {
  const present = { distance: false, adjuster: true };
  return {
    startedAt: sync.serverNow() - 60_000,
    endedAt: null,
    attendees: [
      { person, role: 'chair' as const, ...present },
      { person: null, role: 'member' as const, ...present },
    ],
    matters: numbersTo(count)
      .filter(() => random.chance(0.3))
      .map((decision) => ({ decision, as: random.pick(['decided', 'reported'] as const), conflicts: [1] })),
    adjustment: 'later' as const,
    adjustedAt: null,
  };
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function onDecision(at: At, random: SeededRandom, give: (number: number) => Dispatched) {
  return onState(at, ({ decisions }) =>
    onOne(
      Object.values(decisions.open).filter(({ confirmed }) => !confirmed),
      random,
      ({ number }) => give(number),
    ),
  );
}

import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { OpenItem } from '@ledningsplats/shared/incident/events.ts';
import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { sendTexts } from '../i18n/call-out-send.ts';
import { callOutTexts } from '../i18n/call-outs.ts';
import { callTexts } from '../i18n/calls.ts';
import { cardTexts } from '../i18n/cards.ts';
import { incidentTexts } from '../i18n/incident.ts';
import { operationTexts } from '../i18n/place-operations.ts';
import { capacityName, committeeName, inSentence, levelName, partyName, postureName } from '../i18n/plan-words.ts';
import { relationTexts } from '../i18n/relations.ts';
import { shapeFaultWords } from '../i18n/shape-faults.ts';
import { shapeTexts } from '../i18n/shapes.ts';
import type { OutboxItem } from '../sync/views.ts';
import { formatWhen } from '../ui/format-time.ts';
import { personName } from './person-words.ts';

export interface CommandWordsContext {
  plan: Plan;
  people: Readonly<Record<string, PersonReading>>;
  state: IncidentState | null;
  now: number;
}

type Item = Pick<OutboxItem, 'type' | 'data' | 'content' | 'refusal'>;
const { items, now: nowTexts } = incidentTexts;

/** What a command is called while it waits, and when it was refused. */
export function commandName(item: Item, { plan, people, state }: CommandWordsContext): string {
  switch (item.type) {
    case 'RegisterIncident':
    case 'TakeOverDisturbance':
    case 'RaiseDutyEntry':
      return items.registerIncident;
    case 'RaiseLevel':
      return items.raiseTo(levelName(plan, dataOf<'RaiseLevel'>(item).to));
    case 'LowerLevel':
      return items.lowerTo(levelName(plan, dataOf<'LowerLevel'>(item).to));
    case 'ChangePosture':
      return items.postureTo(postureName(plan, dataOf<'ChangePosture'>(item).to));
    case 'AppointLeader': {
      const { name } = (item.content ?? {}) as { name?: string };
      return items.leader(personName(people, dataOf<'AppointLeader'>(item).person, name ?? null));
    }
    case 'LeaveLeadership':
      return items.leaveLeadership;
    case 'SetHeightenedAlert':
      return dataOf<'SetHeightenedAlert'>(item).on ? items.alertOn : items.alertOff;
    case 'DescribeIncident':
      return items.describe;
    case 'CloseIncident':
      return items.close;
    case 'LinkIncident':
      return relationTexts.items.link;
    case 'UnlinkIncident':
      return relationTexts.items.unlink;
    case 'MergeIncident':
      return relationTexts.items.merge;
    case 'ReopenIncident':
      return items.reopen;
    case 'MarkEvaluated':
      return items.evaluated;
    case 'ActivateBoard':
      return items.activateBoard(plan.board.name);
    case 'RestBoard':
      return items.restBoard(plan.board.name);
    case 'EndBoard':
      return items.endBoard(plan.board.name);
    case 'TakeOverArea':
      return items.takeOver(committeeName(plan, dataOf<'TakeOverArea'>(item).committee));
    case 'HandBackArea': {
      const takeover = state?.board.takeovers[dataOf<'HandBackArea'>(item).takeover];
      return items.handBack(takeover ? committeeName(plan, takeover.committee) : '');
    }
    case 'OpenPlace':
    case 'ClosePlace':
    case 'ChangePlaceState':
    case 'SetPlaceHours':
    case 'AnswerPlaceCheck':
    case 'StaffPlace':
    case 'CountVisitors':
    case 'ReportNeed':
    case 'MeasureFuel': {
      const { place } = item.data as DataOf<'CountVisitors'>;
      return operationTexts.commands[item.type](state?.places.at[place]?.name ?? operationTexts.aPlace);
    }
    case 'DrawShape':
    case 'ChangeShape':
    case 'RemoveShape':
    case 'RestoreShape':
      return shapeTexts.commands[item.type](shapeName(item, state));
    case 'RecordDecision':
      return items.recordDecision;
    case 'RecordBoardMeeting':
    case 'ChangeBoardMeeting':
    case 'WithdrawBoardMeeting':
      return items.boardMeeting;
    case 'ProposeDecision':
      return items.proposeDecision;
    case 'DecideProposal':
      return items.decideProposal(dataOf<'DecideProposal'>(item).number);
    case 'WithdrawProposal':
      return items.withdrawProposal(dataOf<'WithdrawProposal'>(item).number);
    case 'ExecuteDecision':
      return items.executeDecision(dataOf<'ExecuteDecision'>(item).number);
    case 'TakeBackExecution':
      return items.takeBackExecution(dataOf<'TakeBackExecution'>(item).number);
    case 'RevokeDecision':
      return items.revokeDecision(dataOf<'RevokeDecision'>(item).number);
    case 'ConfirmDecision':
      return items.confirmDecision(dataOf<'ConfirmDecision'>(item).number);
    case 'DisownDecision':
      return items.disownDecision(dataOf<'DisownDecision'>(item).number);
    case 'CompleteDecision':
      return items.completeDecision(dataOf<'CompleteDecision'>(item).number);
    case 'TickCardStep':
      return cardTexts.tickCommand(stepText(plan, dataOf<'TickCardStep'>(item)));
    case 'UntickCardStep':
      return cardTexts.untickCommand(stepText(plan, dataOf<'UntickCardStep'>(item)));
    case 'BeginCall':
      return callTexts.ringCommand(rungName(plan, dataOf<'BeginCall'>(item).entry));
    case 'RecordCall': {
      const { entry, outcome } = dataOf<'RecordCall'>(item);
      return callTexts.outcomeLabel(callTexts.outcomes[outcome], rungName(plan, entry));
    }
    case 'WithdrawCall':
      return callTexts.undoCommand(rungName(plan, dataOf<'WithdrawCall'>(item).entry));
    case 'SendCallOut':
      return callOutTexts.items.send;
    case 'AnswerCallOut':
      return callOutTexts.items.answer(personName(people, dataOf<'AnswerCallOut'>(item).person));
    case 'TextCallOut':
      return callOutTexts.items.text;
    case 'EndCallOut':
      return dataOf<'EndCallOut'>(item).why === 'called_off' ? callOutTexts.items.callOff : callOutTexts.items.end;
    case 'TakeCallOutSign':
      return callOutTexts.items.take;
    default:
      return items.other;
  }
}

/** What holds now, where the refusal tells: «Anna ändrade nivån till 2 kl 03:12». Null where the code says it all. */
export function whatHoldsNow({ type, refusal }: Item, context: CommandWordsContext): string | null {
  const details = (refusal?.details ?? {}) as Details;
  const { plan, people, now } = context;
  const when = typeof details.at === 'number' ? formatWhen(details.at, now) : '';
  const who = details.by ? personName(people, details.by) : nowTexts.somebody;
  switch (refusal?.code) {
    case 'stale':
    case 'already':
      if (details.level !== undefined) return nowTexts.level(who, details.level, levelName(plan, details.level), when);
      if (details.posture !== undefined) return nowTexts.posture(who, postureName(plan, details.posture), when);
      if (details.placeState !== undefined)
        return operationTexts.stateNow(who, operationTexts.states[details.placeState], when);
      if (details.shape !== undefined)
        return details.removed ? shapeTexts.removedNow(who, when) : shapeTexts.changedNow(who, when);
      if (details.board !== undefined) return nowTexts.boardActive(when);
      if (type === 'AppointLeader' && when !== '') return nowTexts.leaderSame(when);
      if (type === 'SendCallOut')
        return details.of === undefined ? sendTexts.lateText : sendTexts.staleText(details.of);
      if (type === 'AnswerCallOut') return callOutTexts.answeredNow;
      if (type === 'TextCallOut') return callOutTexts.allAnsweredNow;
      return null;
    case 'invalid':
      return shapeFaultWords(details);
    case 'settled':
      if (type.includes('CallOut')) return callOutTexts.settledNow;
      return type.endsWith('Shape') ? shapeTexts.settledNow : null;
    case 'no_mandate':
      return details.holders
        ? nowTexts.holders(details.holders.map((id) => inSentence(capacityName(plan, id))).join(', '))
        : null;
    case 'takeovers_open':
      return details.takeovers
        ? nowTexts.takeovers(details.takeovers.map(({ committee }) => committeeName(plan, committee)).join(', '))
        : null;
    case 'open_items':
      return details.items ? nowTexts.openItems(countedItems(details.items)) : null;
    case 'in_use':
      if (type === 'SendCallOut') return sendTexts.inUseText;
      return details.number === undefined ? null : operationTexts.usedNow(details.number);
    case 'below_zero':
      return details.count === undefined ? null : operationTexts.countNow(details.count);
    case 'heightened_alert':
      return details.leads && details.since !== undefined
        ? nowTexts.alertLeads(details.leads, formatWhen(details.since, now))
        : null;
    case 'level_too_low':
      return details.needsLevel === undefined ? null : nowTexts.needsLevel(levelName(plan, details.needsLevel));
    case 'criterion_not_met':
      return details.criteria ? nowTexts.criteria(questionsAsked(plan, details.criteria)) : null;
    default:
      return null;
  }
}

/** «ett obekräftat beslut, 3 uppgifter» */
export function countedItems(open: readonly OpenItem[]): string {
  const kinds = ['vma', 'board', 'takeover', 'place', 'krisstod', 'decision', 'task'] as const;
  return kinds
    .map((kind) => ({ kind, count: open.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => nowTexts.counts[kind](count))
    .join(', ');
}

interface Details {
  level?: number;
  posture?: string;
  board?: string;
  by?: string | null;
  at?: number | null;
  holders?: string[];
  takeovers?: { committee: string }[];
  items?: OpenItem[];
  leads?: string;
  since?: number;
  needsLevel?: number;
  criteria?: string[];
  placeState?: PlaceState;
  number?: string;
  count?: number;
  shape?: string;
  removed?: boolean;
  /** How many a call-out would have gone to. */
  of?: number;
}

/** Its kind and label as the command says them; of what is only pointed at, as it stands. */
function shapeName({ data, content }: Item, state: IncidentState | null): string {
  const { shape, kind } = data as { shape: string; kind?: ShapeKind };
  const known = state?.shapes.at[shape];
  const { label = known?.content?.label ?? null } = (content ?? {}) as { label?: string };
  const of = kind ?? known?.kind;
  return of === undefined ? shapeTexts.aShape : shapeTexts.named(of, label);
}

function stepText(plan: Plan, { card: id, step }: DataOf<'TickCardStep'>): string {
  const card = plan.levels.flatMap(({ cards }) => cards).find((one) => one.id === id);
  return card?.steps[step - 1] ?? cardTexts.title;
}

function rungName(plan: Plan, id: string): string {
  const entry = plan.levels.flatMap(({ callList }) => callList).find((one) => one.id === id);
  return entry ? partyName(plan, entry.who) : callTexts.title;
}

function questionsAsked(plan: Plan, ids: readonly string[]): string {
  const asked = plan.levels.flatMap(({ legalText }) => legalText?.criteria ?? []);
  return asked
    .filter(({ id }) => ids.includes(id))
    .map(({ question }) => question)
    .join(' ');
}

function dataOf<Type extends CommandType>(item: Item): DataOf<Type> {
  return item.data as DataOf<Type>;
}

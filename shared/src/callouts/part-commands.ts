import type { CommandType } from '../access/command-table.ts';
import { incidentStream, krisstodStream } from '../core/stream-name.ts';
import type { CallOutPart } from './ground.ts';

/** What each command of a call-out is called in the part where it stands: the same rules, and other readers [KR8]. */
export const PART_COMMANDS = {
  incident: {
    send: 'SendCallOut',
    answer: 'AnswerCallOut',
    text: 'TextCallOut',
    end: 'EndCallOut',
    takeSign: 'TakeCallOutSign',
    step: 'StepCallOut',
    report: 'ReportCallOutDelivery',
    expire: 'ExpireCallOut',
  },
  krisstod: {
    send: 'CallInKrisstod',
    answer: 'AnswerKrisstodCallIn',
    text: 'TextKrisstodCallIn',
    end: 'EndKrisstodCallIn',
    takeSign: 'TakeKrisstodCallInSign',
    step: 'StepKrisstodCallIn',
    report: 'ReportKrisstodCallInDelivery',
    expire: 'ExpireKrisstodCallIn',
  },
} as const satisfies Record<CallOutPart, Record<string, CommandType>>;

export function partStream(part: CallOutPart, incident: string): string {
  return part === 'incident' ? incidentStream(incident) : krisstodStream(incident);
}

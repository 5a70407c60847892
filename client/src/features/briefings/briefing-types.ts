import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';

/** Those of one's own commands that belong beside a briefing while they wait. */
export const BRIEFING_TYPES: ReadonlySet<string> = new Set<CommandType>([
  'PlanBriefing',
  'MoveBriefing',
  'StrikeBriefing',
  'StartBriefing',
  'TakeBriefingStep',
  'AttendBriefing',
  'NoteBriefing',
  'ChangeBriefingNote',
  'EndBriefing',
  'ReopenBriefing',
  'CallOffBriefing',
]);

import type { DisturbanceContent } from '@ledningsplats/shared/disturbances/events.ts';

/** What stands in the form; `whenText` tells an empty time from one that cannot be read. */
export interface ReportDraft {
  department: string | null;
  what: string;
  where: string;
  when: number | null;
  whenText: string;
  affected: string;
  needs: string;
  call: string;
}

export const EMPTY_REPORT: ReportDraft = {
  department: null,
  what: '',
  where: '',
  when: null,
  whenText: '',
  affected: '',
  needs: '',
  call: '',
};

export type ReportFault = 'what' | 'when' | 'call';

/** What keeps it from being sent: two things are compulsory, and a time must be one. */
export function reportFaults({ what, when, whenText, call }: ReportDraft): ReportFault[] {
  return [
    ...(what.trim() === '' ? (['what'] as const) : []),
    ...(when === null && whenText.trim() !== '' ? (['when'] as const) : []),
    ...(call.trim() === '' ? (['call'] as const) : []),
  ];
}

/** As it is sent: what was left empty is left out. */
export function reportContent({ what, where, affected, needs, call }: ReportDraft): DisturbanceContent {
  const said = { where, affected, needs };
  const filled = Object.entries(said).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]]));
  return { what: what.trim(), ...Object.fromEntries(filled), call: call.trim() };
}

/** The form after something has been sent: whoever sends in two things is rung on the same number. */
export function nextReport({ department, call }: ReportDraft): ReportDraft {
  return { ...EMPTY_REPORT, department, call };
}

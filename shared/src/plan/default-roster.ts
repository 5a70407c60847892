import type { HandoverRules, RosterRules } from './plan.ts';

/** Half an hour in all: a change at eight is put right before the first meetings of the day. */
export const DEFAULT_HANDOVER: HandoverRules = {
  remindAfterMinutes: 15,
  alarmAfterMinutes: 30,
  earlyHours: 24,
  overrides: [],
  messages: {
    channels: ['push', 'sms', 'email'],
    reminder: 'Överlämningen av TiB är inte kvitterad. Byte: {sedan}. Från: {från}. Till: {till}.',
    alarm:
      'Beredskapen är inte överlämnad. Byte: {sedan}. Till: {till}, som inte har tagit över. Från: {från}, som är TiB tills någon tar över.',
  },
};

/**
 * A week at a time with the change on Monday morning, as published municipal routines have it [TB1], and a week free
 * between. Whoever has the duty is rung on their own number until the municipality has one for it.
 */
export const DEFAULT_ROSTER: RosterRules = {
  changeWeekday: 1,
  changeTime: '08:00',
  shiftDays: 7,
  needsDeputy: true,
  mostDays: 7,
  leastRestDays: 7,
  phone: null,
  handover: DEFAULT_HANDOVER,
  open: 'nothing',
};

import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { isDutyTo } from './due.ts';

/**
 * Records that a version of the lägesbild has been sent as a lägesrapport [ST7]: by whom, when, to whom and how; to whom
 * the level says it is the one that was due. In a closed incident too. Answers `unknown_item` for a version that is none of the latest, and `invalid` for a channel that
 * the plan lacks or a time before the version was published.
 */
export function decideRecordReport(
  sight: Sight,
  { id, data, content }: Command<{ version: number; channel: string }, { to: string; receiver?: string | undefined }>,
  { occurredAt }: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { count, versions } = ground.state.reports;
  if (!ground.plan.reports.channels.some((channel) => channel.id === data.channel))
    return refuse('invalid', { field: 'data.channel' });
  const version = versions.find((one) => one.version === data.version);
  if (!version) return refuse('unknown_item', { field: 'data.version' });
  if (occurredAt < version.at) return refuse('invalid', { field: 'occurredAt' });
  const isDuty = isDutyTo(content.to, ground.state.incident.report);
  return { ok: true, events: [newFact('ReportSent', { report: id, number: count + 1, ...data, isDuty }, content)] };
}

/** It was never sent; it stays in the list, struck. Answers `unknown_item`, and `settled` when someone was first. */
export function decideWithdrawReport(
  sight: Sight,
  { data, content }: Command<{ report: string }, { reason?: string | undefined }>,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const report = ground.state.reports.sent.find(({ id }) => id === data.report);
  if (!report) return refuse('unknown_item', { field: 'data.report' });
  if (report.withdrawn) return refuse('settled', { field: 'data.report' });
  return { ok: true, events: [newFact('ReportWithdrawn', { report: report.id, number: report.number }, content)] };
}

import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { incidentStream } from '../core/stream-name.ts';
import { newFact } from '../incident/new-fact.ts';
import { evaluationFact, evaluationGround } from './ground.ts';

/** Twenty goals and sixty questions of a scenario, some that have been struck since, and the report's own. */
const MOST_SECTIONS = 120;

/**
 * Writes a part of the report whole [OV4]; without a text it is empty again. Answers `forbidden`, `already`, and `stale` with
 * who wrote it since it was read, when, and the seq that holds.
 */
export function decideWriteEvaluationSection(
  sight: Sight,
  { data, content }: Command<{ section: string; from: number | null }, { text?: string | undefined }>,
  context: DecideContext,
): Decided {
  const ground = evaluationGround(sight, context, 'write');
  if (!ground.ok) return ground;
  const { section, from } = data;
  const { sections } = ground.state;
  const before = Object.hasOwn(sections, section) ? sections[section] : undefined;
  const text = content.text ?? '';
  if (before ? before.text === text : text === '') return refuse('already');
  if (from !== (before?.seq ?? null)) {
    const details = before && { seq: before.seq, by: before.by, at: before.at };
    return refuse('stale', { field: 'data.from', ...(details && { details }) });
  }
  if (!before && Object.keys(sections).length >= MOST_SECTIONS) return refuse('invalid', { field: 'data.section' });
  return { ok: true, events: [evaluationFact('EvaluationSectionWritten', { section }, text === '' ? null : { text })] };
}

/**
 * Fastställs as the next version; an incident that is closed is evaluated with it [LA1]. Answers `forbidden`,
 * `unknown_item` where nothing has been noted or written, `already` when nothing has changed since the last version, and
 * `stale` when something has that whoever adopts has not seen.
 */
export function decideAdoptEvaluation(
  sight: Sight,
  { data }: Command<{ from: number }, unknown>,
  context: DecideContext,
): Decided {
  const ground = evaluationGround(sight, context, 'adopt');
  if (!ground.ok) return ground;
  const { changed, adopted } = ground.state;
  if (!changed) return refuse('unknown_item');
  if (data.from !== changed.seq) return refuse('stale', { field: 'data.from', details: changed });
  const last = adopted.at(-1);
  if (last && last.seq > changed.seq) return refuse('already');
  const report = evaluationFact('EvaluationAdopted', { version: (last?.version ?? 0) + 1 });
  const isDone = ground.of.kind === 'incident' && sight.incident?.incident.lifecycle === 'closed';
  const evaluated = { ...newFact('IncidentEvaluated', {}), stream: incidentStream(ground.of.id) };
  return { ok: true, events: isDone ? [report, evaluated] : [report] };
}

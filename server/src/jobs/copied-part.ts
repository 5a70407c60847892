import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { Quote } from '@ledningsplats/shared/log/events.ts';

/** A part of a run that is copied from a point: its events until then, and those since. In order. */
export interface CopiedPart {
  until: AnyEvent[];
  since: AnyEvent[];
}

/**
 * What the copy of a part begins with: all until the point, without the words that have been taken away since, and then
 * each decision that took them [LG10]. Who decided, why and when it was recorded stay; in the play it is told at the point,
 * `shown`, since the copy's clock has not come further. What else the decisions took from is not there, and not named.
 * `moved`: the commands by which a line of the open part that is copied was made secret since; its words are where they went.
 */
export function withRemovals(
  { until, since }: CopiedPart,
  shown: number,
  moved: ReadonlySet<string> = new Set(),
): AnyEvent[] {
  const copy = [...until];
  const seqs = new Map(until.map(({ seq }) => [seq, seq]));
  const made = new Set(until.flatMap(quoteOf));
  for (const event of since) {
    const data = carried(event, { seqs, made, moved, shown });
    if (data === null) continue;
    const seq = copy.length + 1;
    seqs.set(event.seq, seq);
    copy.push({ ...event, seq, data, meta: { ...event.meta, occurredAt: shown, shownAt: shown } });
  }
  return copy;
}

interface Copied {
  /** By the number of an event in the part that is copied, its number in the copy. */
  seqs: ReadonlyMap<number, number>;
  made: ReadonlySet<string>;
  moved: ReadonlySet<string>;
  shown: number;
}

/** What the event says in the copy; null: it is of what did not happen there. */
function carried({ type, data, meta }: AnyEvent, copied: Copied): unknown {
  const { seqs, moved } = copied;
  switch (type) {
    case 'ContentRedacted': {
      const seq = seqs.get((data as { seq: number }).seq);
      return seq === undefined ? null : { ...(data as object), seq };
    }
    case 'LineMadeSecret': {
      const line = seqs.get((data as { line: number }).line);
      return line === undefined ? null : { line };
    }
    case 'KrisstodWordsRemoved': {
      const of = seqs.get((data as { of: number }).of);
      return of === undefined ? null : { ...(data as object), of };
    }
    case 'ServiceWordsRemoved': {
      const gone = (data as { seqs: number[] }).seqs.flatMap((one) => seqs.get(one) ?? []);
      return gone.length === 0 ? null : { ...(data as object), seqs: gone };
    }
    case 'SecretLineWritten':
      return moved.has(meta.command) ? data : null;
    case 'ContentRemoved':
      return decision(data as Decision, copied);
    default:
      return null;
  }
}

interface Decision {
  line: number;
  lines: number[];
  quotes: Quote[];
  left: Quote[];
  decidedAt: number;
}

function decision(data: Decision, { seqs, made, shown }: Copied): Decision | null {
  const here = (quotes: readonly Quote[]) => quotes.filter(({ kind, id }) => made.has(`${kind}:${id}`));
  const lines = data.lines.flatMap((line) => seqs.get(line) ?? []);
  const [first] = lines;
  if (first === undefined) return null;
  const line = seqs.get(data.line) ?? first;
  const decidedAt = Math.min(data.decidedAt, shown);
  return { ...data, line, lines, quotes: here(data.quotes), left: here(data.left), decidedAt };
}

/** What a task or a decision is known by where something was made of a line. */
function quoteOf({ type, data }: AnyEvent): string[] {
  if (type === 'TaskCreated') return [`task:${(data as { task: string }).task}`];
  const isDecision = type === 'DecisionRecorded' || type === 'DecisionProposed';
  return isDecision ? [`decision:${(data as { number: number }).number}`] : [];
}

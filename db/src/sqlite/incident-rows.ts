import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type Database from 'better-sqlite3';

/** Even sizes for a headline's JSON, in bytes: two to a page, and room for a long title in each. */
const BODY_STEP = 1_920;

export type IncidentRows = ReturnType<typeof createIncidentRows>;

/** What every line moves; the stream's own row has both. */
type Counters = Pick<IncidentHeadline, 'seq' | 'lineCount'>;
interface HeadlineRow extends Counters {
  openedAt: number;
  body: string;
}

/**
 * The list of incidents: one headline each, as last written. Its counters are read from the open stream's row, so that
 * a line, which moves nothing else, leaves the headline where it lies.
 */
export function createIncidentRows(db: Database.Database) {
  // Most of what changes a headline does not change what it is listed by: then the indexes are left alone.
  const rewrite = db.prepare(
    `UPDATE incidents SET body = ?
     WHERE id = ? AND is_open = ? AND opened_at = ? AND mode = ? AND year IS ? AND number IS ?`,
  );
  const write = db.prepare(
    `INSERT INTO incidents (id, is_open, opened_at, mode, year, number, body) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, opened_at = excluded.opened_at, mode = excluded.mode,
       year = excluded.year, number = excluded.number, body = excluded.body`,
  );
  const bodyOf = db.prepare<[string], string>('SELECT body FROM incidents WHERE id = ?').pluck();
  const select = `SELECT opened_at AS openedAt, body, seq, lines AS lineCount
    FROM incidents JOIN streams ON streams.name = 'incident/' || incidents.id`;
  const find = db.prepare<[string], HeadlineRow>(`${select} WHERE incidents.id = ?`);
  const list = (where: string) => ({
    page: db.prepare<number[], HeadlineRow>(
      `${select} WHERE ${where} opened_at < ? ORDER BY opened_at DESC, row DESC LIMIT ?`,
    ),
    at: db.prepare<number[], HeadlineRow>(`${select} WHERE ${where} opened_at = ? ORDER BY row DESC`),
  });
  const all = list('');
  const byState = list('is_open = ? AND');
  const numbers = db.prepare<[], { year: number; mode: string; number: number }>(
    'SELECT year, mode, max(number) AS number FROM incidents WHERE year IS NOT NULL GROUP BY year, mode',
  );

  return {
    write: (headline: IncidentHeadline): void => {
      const { id, lifecycle, openedAt, mode, number } = headline;
      const [, year, running] = /(\d{4})-(\d+)$/.exec(number) ?? [];
      const isOpen = lifecycle === 'open' ? 1 : 0;
      const listedBy = [id, isOpen, openedAt, mode, asInteger(year), asInteger(running)];
      const { seq: _, lineCount: __, ...substance } = headline;
      const body = padded(JSON.stringify(substance));
      if (bodyOf.get(id) === body) return;
      if (rewrite.run(body, ...listedBy).changes === 0) write.run(...listedBy, body);
    },
    find: (id: string): IncidentHeadline | null => {
      const row = find.get(id);
      return row ? asHeadline(row) : null;
    },
    /** Newest first by `openedAt`. Incidents opened in the same millisecond share a page, which may run past its limit. */
    page: (open: boolean | null, before: number | null, limit: number): IncidentHeadline[] => {
      const chosen = open === null ? all : byState;
      const state = open === null ? [] : [open ? 1 : 0];
      const rows = chosen.page.all(...state, before ?? Number.MAX_SAFE_INTEGER, limit);
      const last = rows.at(-1);
      if (!last || rows.length < limit) return rows.map(asHeadline);
      const whole = rows.filter((row) => row.openedAt !== last.openedAt);
      return [...whole, ...chosen.at.all(...state, last.openedAt)].map(asHeadline);
    },
    numbers: (): Map<string, number> =>
      new Map(numbers.all().map(({ year, mode, number }) => [`${year}/${mode}`, number])),
  };
}

function asInteger(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function asHeadline({ body, seq, lineCount }: HeadlineRow): IncidentHeadline {
  return { planVersion: null, ...JSON.parse(body), seq, lineCount };
}

/** JSON may end in spaces. */
function padded(json: string): string {
  const size = Buffer.byteLength(json);
  return json + ' '.repeat(Math.ceil(size / BODY_STEP) * BODY_STEP - size);
}

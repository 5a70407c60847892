import type { TrialAnswer } from '@ledningsplats/shared/contact-trials/way-state.ts';
import type Database from 'better-sqlite3';
import type { ContactTrial, TrialWay } from './contact-trials.ts';

const COLUMNS = `way, trial_ways.person, trial_ways.channel, message, sealed, messages.state, messages.at, messages.reason,
  answer, answered_at AS answeredAt, answered_by AS answeredBy, rung, rung_at AS rungAt, rung_by AS rungBy`;
const WITH_MESSAGES = 'trial_ways LEFT JOIN messages ON messages.id = message';

/** The statements of `contact-trials.ts`, prepared once. */
export function prepareContactTrials(db: Database.Database) {
  return {
    insert: db.prepare<[string, number, string | null, number]>(
      `INSERT INTO contact_trials (id, started_at, started_by, not_after) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    ),
    forgetOthers: db.prepare<[string]>('DELETE FROM trial_ways WHERE way NOT IN (SELECT value FROM json_each(?))'),
    insertWay: db.prepare<[string, string, string, string | null, string | null, string | null, string | null]>(
      `INSERT INTO trial_ways (trial, way, person, channel, message, token_hash, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    latest: db.prepare<[], ContactTrial>(
      `SELECT id, started_at AS startedAt, started_by AS startedBy, not_after AS notAfter, stopped_at AS stoppedAt,
         (SELECT count(*) FROM messages
          WHERE purpose = 'trial/' || contact_trials.id AND state IN ('queued', 'sending')) AS waiting
       FROM contact_trials ORDER BY started_at DESC, id LIMIT 1`,
    ),
    stop: db.prepare<[number, string]>('UPDATE contact_trials SET stopped_at = ? WHERE id = ? AND stopped_at IS NULL'),
    ways: db.prepare<[string], TrialWay>(
      `SELECT ${COLUMNS} FROM ${WITH_MESSAGES} WHERE trial = ? ORDER BY trial_ways.row`,
    ),
    proved: db.prepare<[], { way: string; at: number }>(
      `SELECT way, max(CASE WHEN answer = 'right' AND rung = 'right' THEN max(answered_at, rung_at)
         WHEN answer = 'right' THEN answered_at ELSE rung_at END) AS at
       FROM trial_ways WHERE answer = 'right' OR rung = 'right' GROUP BY way`,
    ),
    byMessage: db.prepare<[string], { trial: string; way: string; sealed: string | null }>(
      'SELECT trial, way, sealed FROM trial_ways WHERE message = ?',
    ),
    byToken: db.prepare<[string], { trial: string; way: string; person: string; said: TrialAnswer | null }>(
      'SELECT trial, way, person, answer AS said FROM trial_ways WHERE token_hash = ?',
    ),
    answer: db.prepare<[string, number, string, string, string]>(
      'UPDATE trial_ways SET answer = ?, answered_at = ?, answered_by = ? WHERE trial = ? AND way = ?',
    ),
    ring: db.prepare<[string, string, string, string | null, number | null, string | null]>(
      `INSERT INTO trial_ways (trial, way, person, rung, rung_at, rung_by) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (trial, way) DO UPDATE SET rung = excluded.rung, rung_at = excluded.rung_at, rung_by = excluded.rung_by`,
    ),
    ofPerson: db.prepare<[string], TrialWay & { startedAt: number }>(
      `SELECT ${COLUMNS}, started_at AS startedAt FROM ${WITH_MESSAGES}
       JOIN contact_trials ON contact_trials.id = trial WHERE trial_ways.person = ? ORDER BY started_at, trial_ways.row`,
    ),
    erase: db.prepare<[string]>('DELETE FROM trial_ways WHERE person = ?'),
  };
}

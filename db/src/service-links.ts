import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** An essential service's own way in to one incident, without an account [KO2]. */
export interface ServiceLink {
  incident: string;
  service: string;
  /** What its secret follows from, together with the server's key. */
  nonce: string;
  /** The account that made it. */
  madeBy: string;
  /** UTC milliseconds, as the other time. */
  madeAt: number;
  /** When its page was last opened. */
  usedAt: number | null;
}

export interface NewServiceLink extends Pick<ServiceLink, 'incident' | 'service' | 'nonce' | 'madeBy'> {
  token: string;
}

export type ServiceLinks = ReturnType<typeof createServiceLinks>;

/** One link for each service in an incident, found by its hash; revoked it is gone. */
export function createServiceLinks(db: Database.Database, now: () => number) {
  const columns = 'incident, service, nonce, made_by AS madeBy, made_at AS madeAt, used_at AS usedAt';
  const insert = db.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO service_links (incident, service, nonce, token_hash, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (incident, service) DO NOTHING`,
  );
  const ofIncident = db.prepare<[string], ServiceLink>(`SELECT ${columns} FROM service_links WHERE incident = ?`);
  const ofService = db.prepare<[string, string], ServiceLink>(
    `SELECT ${columns} FROM service_links WHERE incident = ? AND service = ?`,
  );
  const byToken = db.prepare<[string], ServiceLink>(`SELECT ${columns} FROM service_links WHERE token_hash = ?`);
  const use = db.prepare<[number, string, string]>(
    'UPDATE service_links SET used_at = ? WHERE incident = ? AND service = ?',
  );
  const remove = db.prepare<[string, string]>('DELETE FROM service_links WHERE incident = ? AND service = ?');

  return {
    /** Answers whether it is this one: one that is there is left as it is. */
    add: ({ incident, service, nonce, token, madeBy }: NewServiceLink): Promise<boolean> =>
      stored(() => insert.run(incident, service, nonce, sha256(token), madeBy, now()).changes > 0),
    of: (incident: string): Promise<ServiceLink[]> => stored(() => ofIncident.all(incident)),
    /** Null: there is none. */
    get: (incident: string, service: string): Promise<ServiceLink | null> =>
      stored(() => ofService.get(incident, service) ?? null),
    /** Null: there is none. */
    byToken: (token: string): Promise<ServiceLink | null> => stored(() => byToken.get(sha256(token)) ?? null),
    used: ({ incident, service }: Pick<ServiceLink, 'incident' | 'service'>): Promise<void> =>
      stored(() => void use.run(now(), incident, service)),
    /** Answers whether there was one. */
    revoke: (incident: string, service: string): Promise<boolean> =>
      stored(() => remove.run(incident, service).changes > 0),
  };
}

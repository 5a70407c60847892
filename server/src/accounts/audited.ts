import type { AuditEntry } from '@ledningsplats/db/audit.ts';
import type { Services } from '../services.ts';

/**
 * Writes down what was done with accounts [SE6]. A log that cannot be written stops nobody from getting in or out: the
 * server's own log then has it.
 */
export function audited(
  { store, now, log }: Pick<Services, 'store' | 'now' | 'log'>,
  entry: Omit<AuditEntry, 'at'>,
): void {
  try {
    store.audit.record({ at: now(), ...entry });
  } catch (error) {
    log.error({ err: error, entry }, 'not in the audit log');
  }
}

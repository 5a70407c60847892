import { withoutUnseen } from '../core/unseen.ts';
import { type ReadFeed, type UnreadableWarning, WARNINGS_LIMIT, type Warning, type WarningCancel } from './warning.ts';

/** Of one answer, before it is known which of them concern anybody here. */
const READ_AT_MOST = 2_000;
/** Of a word, before it is cut to what is kept of it. */
const READ_OF_WORD = 1_000;

export type ReadOne =
  | { is: 'warning'; warning: Warning }
  | { is: 'cancel'; cancel: WarningCancel }
  | { is: 'unreadable'; unreadable: UnreadableWarning };

/**
 * Reads each part of an answer by itself: one that is broken costs itself and no other [WA3]. Of two with the same
 * identifier the later sent stands, which is told.
 */
export function readEach(
  parts: readonly unknown[],
  madeAt: number | null,
  read: (part: unknown) => ReadOne[],
): ReadFeed {
  const warnings = new Map<string, Warning>();
  const cancels: WarningCancel[] = [];
  const unreadable: UnreadableWarning[] = [];
  for (const part of parts.slice(0, READ_AT_MOST)) {
    for (const one of read(part)) {
      if (one.is === 'cancel') cancels.push(one.cancel);
      else if (one.is === 'unreadable') unreadable.push(one.unreadable);
      else {
        const { identifier, sentAt } = one.warning;
        const twin = warnings.get(identifier);
        if (!twin || (sentAt ?? 0) > (twin.sentAt ?? 0)) warnings.set(identifier, one.warning);
      }
    }
  }
  return { madeAt, warnings: [...warnings.values()], cancels, unreadable, isCut: parts.length > READ_AT_MOST };
}

/** The most of one source that are open at a time, those that were sent last first. */
export function mostOf(warnings: readonly Warning[]): { kept: Warning[]; isCut: boolean } {
  const sorted = [...warnings].sort((one, other) => (other.sentAt ?? 0) - (one.sentAt ?? 0));
  return { kept: sorted.slice(0, WARNINGS_LIMIT), isCut: sorted.length > WARNINGS_LIMIT };
}

/** UTC milliseconds of a time with its zone; null for what is none, or lies outside what anybody's calendar holds. */
export function instantOf(value: unknown): number | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  // without a zone it would be read by the server's own
  const ms = /(Z|[+-]\d{2}:?\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(ms) && ms >= 0 && ms <= 4_102_444_800_000 ? ms : null;
}

/** An address that may be shown: https alone, without a name and password. */
export function webOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500) return null;
  return /^https:\/\/[a-z0-9.-]+(\/[^\s<>"]*)?$/i.test(value) ? value : null;
}

/** A word or a short name, without what nobody sees in it; null where there is none. */
export function wordOf(value: unknown, limit = 60): string | null {
  const word = typeof value === 'string' ? withoutUnseen(value.slice(0, READ_OF_WORD)).trim() : '';
  return word === '' ? null : word.slice(0, limit);
}

/** A text or a number as text; '' for all else: an object of somebody else's making may throw when it is made one. */
export function plainWord(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

import type { z } from 'zod';
import { paragraph, shortText } from '../core/field-schemas.ts';
import { callOutText } from '../plan/call-out-schema.ts';
import { holdsIdentityNumber } from './identity-number.ts';

/**
 * Texts of krisstöd: needs and circumstances in general words, never a supported person [KR5]. A text with a valid identity
 * number is refused as `identity_number`; the form says the same by `findIdentityNumbers` while one writes.
 */
export const guardedShortText = withoutIdentityNumber(shortText);
export const guardedParagraph = withoutIdentityNumber(paragraph);
export const guardedCallOutText = withoutIdentityNumber(callOutText);

function withoutIdentityNumber<Schema extends z.ZodString>(schema: Schema): Schema {
  return schema.refine((text) => !holdsIdentityNumber(text), { params: { refusal: 'identity_number' } });
}

/** Whether a schema's issue is a text that holds an identity number. */
export function isIdentityIssue(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.refusal === 'identity_number';
}

/**
 * Where in what a command says a text holds an identity number, dotted from `path`; null: nowhere. Every text that there is,
 * so that a field which is added later cannot be forgotten.
 */
export function identityNumberAt(said: unknown, path: string): string | null {
  if (typeof said === 'string') return holdsIdentityNumber(said) ? path : null;
  if (typeof said !== 'object' || said === null) return null;
  for (const [key, inner] of Object.entries(said)) {
    const found = identityNumberAt(inner, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushKeys } from './push-keys.ts';

/** Goes sealed with a notice, and comes back when it has been shown: nobody else can say that it was. */
export function receiptOf({ privateKey }: PushKeys, message: string): string {
  return createHmac('sha256', privateKey).update(`receipt ${message}`).digest('base64url');
}

export function isReceipt(keys: PushKeys, message: string, receipt: string): boolean {
  const [right, said] = [Buffer.from(receiptOf(keys, message)), Buffer.from(receipt)];
  return right.length === said.length && timingSafeEqual(right, said);
}

import { z } from 'zod';

const subscribeSchema = z.object({ stream: z.string().max(120), after: z.number().int().min(0) });

const unsubscribeSchema = subscribeSchema.pick({ stream: true });

export type SubscribeRequest = z.infer<typeof subscribeSchema>;

/** What a connection asks to follow; refused where it is no question, or where it follows `most` already. */
export function readSubscribe(
  raw: unknown,
  follows: number,
  most: number,
): SubscribeRequest | 'malformed' | 'rate_limited' {
  const request = subscribeSchema.safeParse(raw);
  if (!request.success) return 'malformed';
  return follows > most ? 'rate_limited' : request.data;
}

/** The stream that a connection follows no more; null where it names none. */
export function readUnsubscribe(raw: unknown): string | null {
  const request = unsubscribeSchema.safeParse(raw);
  return request.success ? request.data.stream : null;
}

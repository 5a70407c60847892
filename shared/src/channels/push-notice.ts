import { z } from 'zod';
import type { MessagePurpose } from './message.ts';

/** What a push carries, sealed for the device: ids, and not a word of what has happened. The device has the words. */
export interface PushNotice {
  id: string;
  purpose: MessagePurpose;
  isExercise: boolean;
  /** Given back when it has been shown. */
  receipt: string;
}

/** `POST /api/push/shown`, from the service worker. */
export const shownNotice = z.object({ id: z.uuid(), receipt: z.string().max(100) }).strict();

/** `GET /api/push`: null where notices are not set up, or this session may have none. */
export interface PushReading {
  publicKey: string | null;
  why: 'not_configured' | 'shared_device' | null;
}

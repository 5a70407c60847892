import { z } from 'zod';
import { instant, uuid } from '../core/field-schemas.ts';
import { CALL_OUT_ANSWERS, type CallOutAnswer } from './events.ts';

/** What one who is called reads behind their personal link, without an account [LM2]. Times are UTC milliseconds. */
export interface AnswerReading {
  municipality: string;
  isExercise: boolean;
  /** Something real has come up: nothing of the exercise counts any more [OV8]. */
  isBroken: boolean;
  /** Null where it has been removed. */
  text: string | null;
  sentAt: number;
  /** Whether an answer is taken; the text of one that was called off says so. */
  state: 'open' | 'called_off' | 'over';
  answered: { answer: CallOutAnswer; arrivesAt: number | null; at: number } | null;
  /** Whom to ring. */
  call: string | null;
}

/** What the page sends; `id` becomes the command's, so that what is sent again is the same. */
export const answerReport = z
  .object({
    id: uuid,
    answer: z.enum(CALL_OUT_ANSWERS),
    arrivesAt: instant.nullable(),
    madeAt: instant,
    sentAt: instant,
  })
  .strict();

import type { LineCorrected, LineWritten, SecretLineWritten } from './events.ts';

type Before<Data, Added extends keyof Data> = Omit<Data, Added>;

type LineAsWritten = Before<LineWritten['data'], 'paper'>;

/** Lines written before anything could be said of what they are held for, of whom they are for, or of paper [LG11] [LG12] [ST10]. */
export const LOG_LIFTS = {
  LineWritten: [
    (data: Before<LineAsWritten, 'verification' | 'addressedTo'>): LineAsWritten => ({
      ...data,
      verification: null,
      addressedTo: null,
    }),
    (data: LineAsWritten): LineWritten['data'] => ({ ...data, paper: null }),
  ],
  LineCorrected: [
    (data: Before<LineCorrected['data'], 'quotedIn'>): LineCorrected['data'] => ({ ...data, quotedIn: [] }),
  ],
  SecretLineWritten: [
    (data: Before<SecretLineWritten['data'], 'verification'>): SecretLineWritten['data'] => ({
      ...data,
      verification: null,
    }),
  ],
};

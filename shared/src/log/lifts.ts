import type { LineCorrected, LineWritten, SecretLineWritten } from './events.ts';

type Before<Data, Added extends keyof Data> = Omit<Data, Added>;

/** Lines written before anything could be said of what they are held for, or of whom they are for [LG11] [LG12]. */
export const LOG_LIFTS = {
  LineWritten: [
    (data: Before<LineWritten['data'], 'verification' | 'addressedTo'>): LineWritten['data'] => ({
      ...data,
      verification: null,
      addressedTo: null,
    }),
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

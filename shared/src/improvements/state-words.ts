import type { Improvement } from './events.ts';

export const STATE_WORDS: Readonly<Record<Improvement['state'], string>> = {
  open: 'Att göra',
  under_way: 'Pågår',
  done: 'Klar',
  dropped: 'Avskriven',
};

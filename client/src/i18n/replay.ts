import type { ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';

export const REPLAY_PACES = ['1', '10', '60', 'next'] as const;
/** So many times faster than it was, or from one thing that happened to the next without the time between. */
export type ReplayPace = (typeof REPLAY_PACES)[number];

/** An incident played back: what has happened, as it was seen then. */
export const replayTexts = {
  title: 'Uppspelning',
  showLine: 'Visa i uppspelningen',
  showDecision: (number: number) => `Visa i uppspelningen: beslut ${number}`,

  band: (when: string) => `Så här såg det ut ${when}`,
  bandWord: 'Uppspelning',
  bandExercise: 'Övning',
  toNow: 'Till tavlan nu',
  posture: (name: string) => `Stabsläge ${name}`,
  leader: (name: string) => `Leder ${name}`,
  nobodyLeads: 'ingen',

  slider: 'Tid i händelsen',
  /** What a voice says of the moment: «14:32:10. Beslut 4: … Händelse 12 av 300.» */
  valueText: (when: string, what: string) => `${when}. ${what}`,
  place: (seq: number, total: number) => `${seq} av ${total}`,
  keys: 'Piltangenter: ett steg · Page Up och Page Down: nästa beslut eller nivå · Home och End: början och slut',
  noLine: 'Ändrat på tavlan, utan egen rad i loggen',
  removed: 'Innehållet är borttaget',
  recordedLater: (happened: string) => `hände ${happened}`,

  previousMark: 'Föregående beslut eller nivå',
  previous: 'Ett steg bakåt',
  next: 'Ett steg framåt',
  nextMark: 'Nästa beslut eller nivå',
  play: 'Spela upp',
  pause: 'Pausa',
  pace: 'Takt',
  paces: {
    '1': 'Som det var',
    '10': '10 gånger',
    '60': '60 gånger',
    next: 'Steg för steg',
  } satisfies Record<ReplayPace, string>,

  views: 'Vad som visas',
  view: { board: 'Tavlan', map: 'Kartan', log: 'Loggen' },

  marks: 'Beslut och nivåer',
  markKinds: { level: 'Nivå', decision: 'Beslut' } satisfies Record<ReplayMark['kind'], string>,

  loading: (loaded: number, total: number) =>
    total === 0 ? 'Hämtar historiken…' : `Hämtar historiken: ${loaded} av ${total}`,
  failed: 'Resten av historiken kunde inte hämtas',
  failedText: 'Det som redan är hämtat går att spela upp.',
  tryAgain: 'Försök igen',
  outdatedTitle: 'Sidan är äldre än historiken',
  outdatedText: 'Läs in sidan på nytt för att spela upp händelsen.',
} as const;

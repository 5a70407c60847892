import type { BriefingRules } from './plan.ts';

/** Other meetings, at clock times and from the first level that more than one sector is part of. */
export const FOUR_LEVEL_BRIEFINGS: BriefingRules = {
  kinds: [
    {
      id: 'samling',
      name: 'Lägessamling',
      agenda: [
        { id: 'bord', name: 'Bordet runt', minutes: 8, shows: 'round' },
        { id: 'hant', name: 'Vad har hänt', minutes: 3, shows: 'news' },
        { id: 'dags', name: 'Det som är sent', minutes: 3, shows: 'tasks' },
        { id: 'annars', name: 'Om det går åt andra hållet', minutes: 3, shows: 'contingencies' },
      ],
      speakers: [
        { function: 's2', minutes: 2 },
        { function: 's3', minutes: 2 },
        { function: 's4', minutes: 2 },
        { function: 's7', minutes: 2 },
      ],
    },
    {
      id: 'rad',
      name: 'Ledningsrådet',
      agenda: [
        { id: 'kurs', name: 'Kursen', minutes: 10, shows: 'direction' },
        { id: 'vagval', name: 'Vägval', minutes: 20, shows: 'decisions' },
      ],
      speakers: [],
    },
  ],
  rhythms: [
    { level: 2, kind: 'samling', everyMinutes: null, at: ['08:30', '15:30'] },
    { level: 3, kind: 'samling', everyMinutes: 240, at: ['08:30'] },
    { level: 4, kind: 'samling', everyMinutes: 90, at: [] },
    { level: 4, kind: 'rad', everyMinutes: null, at: ['10:00', '18:00'] },
  ],
};

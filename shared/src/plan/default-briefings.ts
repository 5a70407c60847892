import type { BriefingRules } from './plan.ts';

/** Until a municipality has said its own: nothing is offered. */
export const NO_BRIEFINGS: BriefingRules = { kinds: [], rhythms: [] };

/**
 * The staff meets short and often, krisledningsgruppen longer and seldom, and neither oftener than what has been decided can
 * be done in between. Times and order are a place to begin; no law sets them.
 */
export const DEFAULT_BRIEFINGS: BriefingRules = {
  kinds: [
    {
      id: 'stabsorientering',
      name: 'Stabsorientering',
      agenda: [
        { id: 'nytt', name: 'Nytt sedan sist', minutes: 2, shows: 'news' },
        { id: 'inriktning', name: 'Inriktningen', minutes: 1, shows: 'direction' },
        { id: 'runda', name: 'Läget från varje funktion', minutes: 10, shows: 'round' },
        { id: 'uppgifter', name: 'Försenade uppgifter', minutes: 2, shows: 'tasks' },
        { id: 'beslut', name: 'Beslut som behövs', minutes: 2, shows: 'decisions' },
        { id: 'omfall', name: 'Omfall', minutes: 2, shows: 'contingencies' },
        { id: 'nasta', name: 'Nästa orientering', minutes: 1, shows: 'nothing' },
      ],
      speakers: [
        { function: 'lagesbild', minutes: 3 },
        { function: 'kommunikation', minutes: 1 },
        { function: 'samverkan', minutes: 1 },
        { function: 'logistik', minutes: 1 },
        { function: 'samband', minutes: 1 },
        { function: 'hr', minutes: 1 },
        { function: 'sakerhet', minutes: 1 },
        { function: 'krisstod', minutes: 1 },
      ],
    },
    {
      id: 'krisledningsgrupp',
      name: 'Krisledningsgruppen',
      agenda: [
        { id: 'lage', name: 'Läget i stort', minutes: 5, shows: 'news' },
        { id: 'inriktning', name: 'Inriktning och prioritering', minutes: 10, shows: 'direction' },
        { id: 'beslut', name: 'Beslut att fatta', minutes: 15, shows: 'decisions' },
        { id: 'omfall', name: 'Omfall', minutes: 5, shows: 'contingencies' },
        { id: 'budskap', name: 'Budskap och nästa möte', minutes: 5, shows: 'nothing' },
      ],
      speakers: [],
    },
  ],
  rhythms: [
    { level: 2, kind: 'stabsorientering', everyMinutes: 120, at: [] },
    { level: 2, kind: 'krisledningsgrupp', everyMinutes: null, at: ['09:00', '16:00'] },
    { level: 3, kind: 'stabsorientering', everyMinutes: 60, at: [] },
    { level: 3, kind: 'krisledningsgrupp', everyMinutes: 180, at: ['09:00', '16:00'] },
  ],
};

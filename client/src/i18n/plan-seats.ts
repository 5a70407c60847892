import type { Plan, SeatRule } from '@ledningsplats/shared/plan/plan.ts';

/** The part of the plan that says how the staff is manned. */
export const planSeatTexts = {
  title: 'Bemanning av staben',
  help: 'När funktionerna ska vara bemannade, och hur länge någon sitter. Det som saknas syns tydligt i händelsen, men ingenting hindras.',
  ledBy: 'Funktionen som leder staben',
  ledByHelp: 'Den som sitter där får sätta andra på deras platser. Det får också den som får leda händelser.',
  nobody: 'Ingen särskild',
  shiftHours: 'Timmar i ett vanligt pass',
  longestShiftHours: 'Varna för fler timmar i sträck än',
  leastRestHours: 'Varna för färre timmars vila än',
  offerMinutes: 'Påminn om avlösningen, minuter före',
  levels: 'Ska vara bemannad på nivån',
  postures: 'Ska vara bemannad i stabsläget',
  assistants: 'Hur många får sitta med bredvid',
  summary: (
    { levels, postures, assistants }: SeatRule,
    plan: { levels: readonly { rank: number; name: string }[]; postures: Plan['postures'] },
  ): string => {
    const names = [
      ...plan.levels.filter(({ rank }) => levels.includes(rank)),
      ...plan.postures.filter(({ id }) => postures.includes(id)),
    ].map(({ name }) => name);
    const when = names.length === 0 ? 'Behöver inte vara bemannad' : `Ska vara bemannad: ${names.join(', ')}`;
    return assistants === 0 ? when : `${when}. ${assistants} bredvid`;
  },
  level: (rank: number) => `nivå ${rank}`,
  of: (what: string) => `Staben, ${what}`,
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
} as const;

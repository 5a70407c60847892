import type { SeatRule, SeatRules } from './plan.ts';

/** What holds of every plan where nobody has said anything of the seats: nothing must be manned, and nobody sits beside. */
export const NO_SEAT_RULES: SeatRules = {
  ledBy: null,
  functions: [],
  shiftHours: 8,
  // the daily rest of arbetstidslagen (1982:673) 13 § leaves thirteen hours of a day; nobody decides well after twelve
  longestShiftHours: 12,
  leastRestHours: 11,
  // time to write the note, and for who comes to find the room
  offerMinutes: 30,
};

/**
 * The staff as a municipality may begin [ST1]: who leads it, the picture and the log as soon as it is raised; logistics,
 * liaison and communication when the event is special.
 */
export const DEFAULT_SEATS: SeatRules = {
  ...NO_SEAT_RULES,
  ledBy: 'stabschef',
  functions: [
    rule('stabschef', 1, [2, 3], ['beredskap', 'stab']),
    rule('lagesbild', 3, [2, 3], ['stab']),
    rule('dokumentation', 2, [2, 3], ['beredskap', 'stab']),
    rule('kommunikation', 3, [2, 3], ['stab']),
    rule('samverkan', 2, [3], ['stab']),
    rule('logistik', 3, [3], ['stab']),
    rule('samband', 1, [], []),
    rule('hr', 1, [], []),
    rule('krisstod', 2, [], []),
    rule('forvaltning', 5, [], []),
  ],
};

function rule(of: string, assistants: number, levels: number[], postures: string[]): SeatRule {
  return { function: of, assistants, levels, postures };
}

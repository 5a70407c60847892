import type { PlaceRules } from './plan.ts';

/** Another way: two kinds of points, of which the shared warming centre is krisledningsnämnden's to open [PL3]. */
export const FOUR_LEVEL_PLACES: PlaceRules = {
  kinds: [
    { id: 'tryggpunkt', name: 'Tryggpunkt', symbol: 'P', opens: true, needsBoard: false },
    { id: 'kollektiv', name: 'Kollektiv värmestuga', symbol: 'K', opens: true, needsBoard: true },
    { id: 'tyfon', name: 'Tyfon', symbol: 'Ty', opens: false, needsBoard: false },
  ],
  openingChecklist: [
    { id: 'bemanning', text: 'Bemannad av sektorn' },
    { id: 'el_varme', text: 'El och värme fungerar' },
    { id: 'vatten_mat', text: 'Vatten och något att äta' },
    { id: 'anslag', text: 'Senaste beskedet är anslaget' },
  ],
  overnightChecklist: [
    { id: 'nattvakt', text: 'Nattvakt är utsedd' },
    { id: 'utrymning', text: 'Utrymningsvägarna är fria' },
  ],
  needsTo: 's4',
  fuelWarnHours: 6,
  sheetCall: { name: 'Trygghetscentralen', phone: '070-000 00 23' },
};

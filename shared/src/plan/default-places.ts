import type { PlaceRules } from './plan.ts';

/**
 * Kinds of places, and what is gone through when one is opened: after Energimyndigheten's and MCF's guidance for
 * trygghetspunkter (level 2), in general words to be made one's own [PL3] [PL4].
 */
export const DEFAULT_PLACES: PlaceRules = {
  kinds: [
    { id: 'trygghetspunkt', name: 'Trygghetspunkt', symbol: 'T', opens: true, needsBoard: false },
    { id: 'varmestuga', name: 'Värmestuga', symbol: 'V', opens: true, needsBoard: false },
    { id: 'samlingsplats', name: 'Samlingsplats', symbol: 'S', opens: true, needsBoard: false },
    { id: 'nodvatten', name: 'Nödvatten', symbol: 'N', opens: true, needsBoard: false },
    { id: 'siren', name: 'Siren (utomhusvarning)', symbol: '!', opens: false, needsBoard: false },
  ],
  openingChecklist: [
    { id: 'personal', text: 'Personal på plats, och någon som ansvarar' },
    { id: 'varme', text: 'Minst 18 grader inne' },
    { id: 'reservkraft', text: 'Reservkraften provad, och påfyllning ordnad' },
    { id: 'vatten', text: 'Dricksvatten' },
    { id: 'toaletter', text: 'Toaletter, och något att ta till om vattnet försvinner' },
    { id: 'barn', text: 'Barnmat, blöjor och plats att sköta barn' },
    { id: 'information', text: 'Anslagstavla med läget och nästa besked' },
    { id: 'laddning', text: 'Laddning för mobiler' },
    { id: 'tillganglighet', text: 'Går att komma in och röra sig med rullstol' },
  ],
  overnightChecklist: [
    { id: 'personal_natt', text: 'Vaken personal hela natten' },
    { id: 'brandskydd', text: 'Räddningstjänsten vet att människor sover här, och utrymningen är genomgången' },
    { id: 'sangar', text: 'Sängar eller madrasser och filtar' },
    { id: 'avskilt', text: 'Lugn del för barnfamiljer och för den som är sjuk' },
    { id: 'mediciner', text: 'Vet vart man ringer om någon behöver vård eller medicin' },
    { id: 'lista', text: 'Lista på papper över vilka som sover här; den stannar på platsen' },
  ],
  needsTo: 'logistik',
  fuelWarnHours: 4,
  sheetCall: { name: 'Kommunens växel', phone: '070-000 00 10' },
};

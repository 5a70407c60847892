import type { ExerciseRules, VmaTestRules } from './plan.ts';

const STEPS: VmaTestRules['steps'] = [
  { id: 'kontaktvag', part: 'before', text: 'Se till att länsstyrelsen och SOS Alarm når dig' },
  { id: 'lyssnare', part: 'before', text: 'Stäm av vem som lyssnar vid vilken siren' },
  { id: 'besked', part: 'before', text: 'Se att det står på kommunens webbplats att det är prov' },
  { id: 'signal', part: 'during', text: 'Signalen hörs: 7 sekunder ton, 14 sekunder tyst, i 2 minuter' },
  { id: 'lyssna', part: 'during', text: 'Lyssna vid din siren och skriv in hur den hördes' },
  { id: 'faran_over', part: 'after', text: 'Faran över: en lång signal i 30 till 40 sekunder' },
  { id: 'rapporter', part: 'after', text: 'Följ upp de sirener som ingen har rapporterat' },
  { id: 'fel', part: 'after', text: 'Lämna svaga och tysta sirener till den som sköter dem' },
];

/**
 * The kinds of exercises that MCF's *Vägledning för övningar* names [OV2], and a municipality's usual year [OV7]: those who
 * lead once a year, the rest every second, and the TiB four times beside the test of the sirens.
 */
export const DEFAULT_EXERCISES: ExerciseRules = {
  kinds: [
    { id: 'larm', name: 'Larmövning' },
    { id: 'start', name: 'Startövning' },
    { id: 'seminarie', name: 'Seminarieövning' },
    { id: 'simulering', name: 'Simuleringsövning med motspel' },
  ],
  groups: [
    { id: 'tib', name: 'Tjänsteman i beredskap', everyMonths: 3, kind: 'larm', isDuty: true },
    { id: 'krisledningsnamnd', name: 'Krisledningsnämnden', everyMonths: 12, kind: 'seminarie', isDuty: false },
    { id: 'krisledningsgrupp', name: 'Krisledningsgruppen', everyMonths: 12, kind: 'simulering', isDuty: false },
    { id: 'nyckelpersoner', name: 'Nyckelpersoner i staben', everyMonths: 12, kind: 'start', isDuty: false },
    { id: 'frg', name: 'Frivilliga resursgruppen', everyMonths: 12, kind: 'larm', isDuty: false },
    { id: 'forvaltningar', name: 'Förvaltningarnas krisgrupper', everyMonths: 24, kind: 'seminarie', isDuty: false },
    { id: 'varmestugor', name: 'Värmestugor och trygghetspunkter', everyMonths: 24, kind: 'start', isDuty: false },
  ],
  vmaTest: { organiser: 'Länsstyrelsen', kind: 'larm', siren: 'siren', steps: STEPS },
};

/** Plans from before there was a calendar: nobody has said who is exercised, and the tests are there all the same. */
export const NO_EXERCISES: ExerciseRules = {
  ...DEFAULT_EXERCISES,
  groups: [],
  vmaTest: { ...DEFAULT_EXERCISES.vmaTest, siren: null },
};

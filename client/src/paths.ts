/** Every address of the product, so that a link cannot point at a page that is not there. */
export const paths = {
  home: '/',
  register: '/handelser/ny',
  registerOf: (warning: string) => `/handelser/ny?varning=${encodeURIComponent(warning)}`,
  board: (incident: string) => `/handelser/${incident}`,
  log: (incident: string) => `/handelser/${incident}/logg`,
  tasks: (incident: string) => `/handelser/${incident}/uppgifter`,
  decisions: (incident: string) => `/handelser/${incident}/beslut`,
  meetings: (incident: string) => `/handelser/${incident}/sammantraden`,
  staff: (incident: string) => `/handelser/${incident}/staben`,
  situationReport: (incident: string) => `/handelser/${incident}/lagesrapport`,
  picture: (incident: string) => `/handelser/${incident}/lagesbild`,
  briefings: (incident: string) => `/handelser/${incident}/orientering`,
  briefing: (incident: string, briefing: string) =>
    `/handelser/${incident}/orientering/${encodeURIComponent(briefing)}`,
  vma: (incident: string) => `/handelser/${incident}/vma`,
  vmaRequest: (incident: string) => `/handelser/${incident}/vma/begar`,
  vmaUpdate: (incident: string, vma: string) => `/handelser/${incident}/vma/${encodeURIComponent(vma)}/uppdatera`,
  exports: (incident: string) => `/handelser/${incident}/exportera`,
  map: (incident: string) => `/handelser/${incident}/karta`,
  mapPlace: (incident: string, place: string) => `/handelser/${incident}/karta?plats=${place}`,
  mapPrint: (incident: string) => `/handelser/${incident}/karta/utskrift`,
  incidentPlaces: (incident: string) => `/handelser/${incident}/platser`,
  operatedPlace: (incident: string, place: string) => `/handelser/${incident}/platser/${place}`,
  krisstod: (incident: string) => `/handelser/${incident}/krisstod`,
  callIn: (incident: string) => `/handelser/${incident}/krisstod/kalla-in`,
  calledIn: (incident: string, number: number) => `/handelser/${incident}/krisstod/inkallningar/${number}`,
  call: (incident: string) => `/handelser/${incident}/larma`,
  callOuts: (incident: string) => `/handelser/${incident}/utlarmningar`,
  callOut: (incident: string, number: number) => `/handelser/${incident}/utlarmningar/${number}`,
  paperEntry: (incident: string) => `/handelser/${incident}/papper`,
  papers: '/papper',
  phoneList: '/telefonlista',
  contacts: '/kontakter',
  together: (incident: string) => `/handelser/${incident}/samlad`,
  report: '/storning',
  takeOver: (disturbance: string) => `/storning/${disturbance}/ta-over`,
  departmentLinks: '/forvaltningar',
  accounts: '/konton',
  ownAccount: '/mitt-konto',
  administration: '/administration',
  people: '/administration/personer',
  contactTrial: '/administration/personer/prov',
  holdings: (person: string) => `/administration/personer/${person}`,
  sessions: '/administration/inloggade',
  audit: '/administration/granskning',
  channels: '/administration/kanaler',
  plan: '/plan',
  warnings: '/varningar',
  roster: '/beredskap',
  handover: '/beredskap/overlamning',
  dutyLog: '/beredskap/logg',
  exercises: '/ovningar',
  conduct: (exercise: string) => `/ovning/${exercise}`,
  counterpart: (exercise: string) => `/ovning/${exercise}/motspel`,
  exercisePhone: (incident: string) => `/ovningstelefon/${incident}`,
  vmaTest: '/ovningar/vma-prov',
  vmaTestOn: (date: string) => `/ovningar/vma-prov?prov=${date}`,
  places: '/platser',
  place: (place: string) => `/platser/${place}`,
  placesMap: '/platser/karta',
  placeOnMap: (place: string) => `/platser/karta?plats=${place}`,
  placeImport: '/platser/las-in',
  placeSheets: '/platser/blad',
  placeSheetsOf: (place: string) => `/platser/blad/${place}`,
} as const;

const INCIDENT_PATH = /^\/(?:handelser|ovningstelefon)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/;

/** The incident that an address is about; null for pages that are about none. */
export function incidentIn(path: string): string | null {
  return INCIDENT_PATH.exec(path)?.[1] ?? null;
}

/** Whether an address is of those who lead an exercise, so that it says ÖVNING as what they lead does [OV1]. */
export function isOfExercise(path: string): boolean {
  return path.startsWith('/ovning/');
}

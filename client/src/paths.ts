/** Every address of the product, so that a link cannot point at a page that is not there. */
export const paths = {
  home: '/',
  register: '/handelser/ny',
  board: (incident: string) => `/handelser/${incident}`,
  log: (incident: string) => `/handelser/${incident}/logg`,
  tasks: (incident: string) => `/handelser/${incident}/uppgifter`,
  decisions: (incident: string) => `/handelser/${incident}/beslut`,
  meetings: (incident: string) => `/handelser/${incident}/sammantraden`,
  briefings: (incident: string) => `/handelser/${incident}/orientering`,
  briefing: (incident: string, briefing: string) =>
    `/handelser/${incident}/orientering/${encodeURIComponent(briefing)}`,
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
  roster: '/beredskap',
  handover: '/beredskap/overlamning',
  dutyLog: '/beredskap/logg',
  places: '/platser',
  place: (place: string) => `/platser/${place}`,
  placesMap: '/platser/karta',
  placeOnMap: (place: string) => `/platser/karta?plats=${place}`,
  placeImport: '/platser/las-in',
  placeSheets: '/platser/blad',
  placeSheetsOf: (place: string) => `/platser/blad/${place}`,
} as const;

const INCIDENT_PATH = /^\/handelser\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/;

/** The incident that an address is about; null for pages that are about none. */
export function incidentIn(path: string): string | null {
  return INCIDENT_PATH.exec(path)?.[1] ?? null;
}

import type { Actor } from '../core/actor.ts';
import type { StreamAddress, StreamKind } from '../core/stream-name.ts';
import type { Permission } from './permissions.ts';

/**
 * What each reading asks for; all of it is needed. An empty list is open to whoever is signed in: without the plan and
 * the people no screen can put names to what it shows.
 */
const READING_NEEDS = {
  incident: ['incident.read'],
  // The secret part is read beside the open one, never instead of it.
  secret: ['incident.read', 'secret.read'],
  // Who, where and when is krisstöd's own and the leadership's; state, sites and totals stand in the open part [KR8].
  krisstod: ['incident.read', 'krisstod.read'],
  // How long a service holds and what it asks for: those who may read which it is [KO3].
  continuity: ['incident.read', 'services.read'],
  // The links by which services tell it themselves: whoever works in the incident and reads the register makes them and takes them back.
  serviceLinks: ['incident.read', 'services.read', 'task.write'],
  // A year in figures leads to what it counts: incidents by name, and the exercises that were held [EX2].
  yearReport: ['incident.list', 'incident.read', 'exercises.read'],
  // Every text of krisstöd's own, for whoever takes one away by decision [LG10].
  krisstodTexts: ['incident.read', 'krisstod.read', 'content.remove'],
  // Support workers' own links and the sheets of their sites: whoever runs krisstöd makes them and takes them back [KR3] [KR5].
  krisstodLinks: ['incident.read', 'krisstod.write'],
  // Whoever may make an incident of what departments send in; a department reads its own apart from the stream [LA11].
  disturbances: ['incident.register'],
  // Where the keys hang is nobody's but theirs who work with the places [PL1].
  places: ['places.read'],
  // Who is TiB is on every screen, whoever sits at it [TB4].
  roster: [],
  // What was told the TiB, and what one leaves to the next: those with the duty and their leaders [TB6].
  duty: ['duty.read'],
  // The outer world's own words to everybody: what a screen with the list of incidents is seldom without [WA1].
  warnings: ['incident.list'],
  // Who is to be exercised and who has taken part: those who are, and those who lead it [OV7].
  exercises: ['exercises.read'],
  // Scenario, injects and what is to be expected of the players: the exercise's own staff and nobody else, see `mayFollow` [OV2].
  exercise: ['exercises.read'],
  // Every text of the staff's own part, for whoever of them takes one away by decision [LG10].
  exerciseTexts: ['exercises.read', 'content.remove'],
  // Who of an exercise's staff cannot open it with the account that they have: told whoever chooses them [OV2].
  staffAccess: ['exercises.read', 'exercises.write'],
  // What evaluators have seen [OV4]: of an exercise its own staff, of an incident those who evaluate, see `mayFollow`.
  evaluation: ['exercises.read'],
  // What is to be better after exercises and incidents, by whom and when [OV4].
  improvements: ['exercises.read'],
  // Those of them that are one's own to do, and no other: whoever is signed in [OV4].
  ownImprovements: [],
  // What an exercise leaves behind is its leader's to let go of, by decision [OV1].
  exerciseErasure: ['incident.read', 'exercises.write'],
  // Which sirens were heard, and whose it is to repair them: whoever works with the places, of which sirens are a kind [PL8].
  sirens: ['places.read'],
  // What the community lives by depends on, and how long it holds: those who keep the register and those who lead [KO3].
  services: ['services.read'],
  // What a handover adds by itself is words of the incidents.
  openWork: ['duty.read', 'incident.read'],
  plan: [],
  audit: ['audit.read'],
  incidents: ['incident.list'],
  people: [],
  phones: ['people.phones'],
  // Whose people they are and what they speak: whoever calls support workers in by it [KR2] [SE4].
  skills: ['incident.read', 'krisstod.read'],
  // Every way to reach everybody, as a page and on paper [SE4].
  contacts: ['people.phones'],
  // Who has had a line on a screen: asked by the one who is about to mark it secret [LG10].
  readers: ['incident.read', 'secret.mark'],
  accounts: ['accounts.manage'],
  // The proof of numbers and addresses: whoever keeps them starts it, and puts right what did not answer [LM5].
  contactTrial: ['accounts.manage'],
  // What may be read may be taken out, written down as such; its secret parts by who may read those, and by choice [EX1].
  exports: ['incident.read'],
  // What a copy is given out without: by whoever decides what goes and what stays [LG10].
  maskedCopies: ['incident.read', 'content.remove'],
  backups: ['accounts.manage'],
  // What a staff goes on with on paper: incidents, numbers and places, so all that each of them asks for [ST10].
  papers: ['incident.read', 'people.phones', 'places.read'],
  // Whether messages get out, and a test to oneself.
  channels: ['accounts.manage'],
  // Whether a message would get out now, before anybody is called by one [LM4].
  callOutWays: ['callout.send'],
  // The same for those who call support workers in.
  callInWays: ['krisstod.write'],
  // A department's own disturbances, by the account that sent them in.
  ownDisturbances: ['disturbance.report'],
  departmentLinks: ['department.links'],
  // Which sheets lie in the places' boxes, and whether they hold: whoever prints them and takes them back [PL5].
  placeSheets: ['places.read', 'places.sheets'],
  // Who listens to sirens by a link of their own, and whether it holds: as the sheets, which are the same way in [PL8].
  sirenListeners: ['places.read', 'places.sheets'],
  // Which screens hang on walls, and what each shows: whoever lets them in answers for who stands before them [ST9].
  walls: ['incident.read', 'walls.approve'],
  // The ground itself: nothing in it belongs to an incident, and whoever meets one or reports to one may see where it is.
  map: ['incident.list'],
} as const satisfies Record<StreamKind, readonly Permission[]> & Record<string, readonly Permission[]>;

export type Reading = keyof typeof READING_NEEDS;

export const READINGS = Object.keys(READING_NEEDS) as Reading[];

/** Whether a stream of this kind, with its snapshot, pages and frames, may be read [SE1] [SE3]. */
export function mayRead(permissions: ReadonlySet<Permission>, stream: StreamKind): boolean {
  return mayOpen(permissions, stream);
}

/**
 * Whether this very stream may be followed, read and written to: what one's roles may read, and of an exercise's own part
 * only where one is of its staff [OV2]; an evaluation as what it is of [OV4]. The system and a personal link name what they may do one by one, and are not asked.
 */
export function mayFollow(
  { permissions, staffed = [] }: Pick<Actor, 'permissions' | 'staffed'>,
  { kind, exercise, incident }: StreamAddress,
): boolean {
  if (!mayRead(permissions, kind)) return false;
  const isStaff = exercise === null || staffed.some((staff) => staff.exercise === exercise);
  if (kind !== 'evaluation') return isStaff;
  // whoever removes words by decision must find them [LG10]
  const isRemover = permissions.has('content.remove');
  if (incident === null) return isStaff || isRemover;
  return permissions.has('incident.read') && (isRemover || permissions.has('evaluations.write'));
}

/** Whether a reading may be opened: the same answer hides it on screen and guards it on the server. */
export function mayOpen(permissions: ReadonlySet<Permission>, reading: Reading): boolean {
  return READING_NEEDS[reading].every((permission) => permissions.has(permission));
}

/** Whether a stream of this kind is kept by no device and no browser in clear (architecture §3, Offline). */
export function isNeverAtRest(stream: StreamKind): boolean {
  return stream === 'secret' || stream === 'krisstod' || stream === 'services' || stream === 'continuity';
}

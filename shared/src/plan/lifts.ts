import type { Permission } from '../access/permissions.ts';
import { NO_CALL_OUT } from './default-call-out.ts';
import { DEFAULT_CONTACT_TRIAL } from './default-contact-trial.ts';
import { DEFAULT_KRISSTOD } from './default-krisstod.ts';
import { DEFAULT_MEETINGS } from './default-meetings.ts';
import { DEFAULT_PLACES } from './default-places.ts';
import { DEFAULT_HANDOVER, DEFAULT_ROSTER } from './default-roster.ts';
import { vmaRulesOf } from './default-vma.ts';
import type { PlanAdopted } from './events.ts';
import { continuityOf, type EighteenthPlan, serviceLinksOf } from './lift-continuity.ts';
import { EVALUATION_RIGHTS, type Evaluations, evaluationsOf } from './lift-evaluations.ts';
import { type Exercises, exercisesOf } from './lift-exercises.ts';
import { type StaffWork, staffWorkOf } from './lift-staff-work.ts';
import { warningsOf } from './lift-warnings.ts';
import type {
  BoardRules,
  HandoverRules,
  KrisstodRules,
  Level,
  Mandates,
  Municipality,
  PlaceRules,
  Role,
  RosterRules,
} from './plan.ts';

type SecondLevel = Omit<Level, 'callList'>;
type SeventeenthPlan = Omit<EighteenthPlan, 'continuity' | keyof Evaluations>;
type SixteenthPlan = Omit<SeventeenthPlan, 'warnings' | 'vma' | keyof Exercises>;
type FifteenthPlan = Omit<SixteenthPlan, keyof StaffWork>;
type FourteenthPlan = Omit<FifteenthPlan, 'board'> & { board: Omit<BoardRules, 'meetings'> };
type ThirteenthPlan = Omit<FourteenthPlan, 'krisstod'> & {
  krisstod: Omit<KrisstodRules, 'lateMinutes' | 'briefingPoints' | 'evaluationQuestions'>;
};
type TwelfthPlan = Omit<ThirteenthPlan, 'krisstod'> & { krisstod: Omit<ThirteenthPlan['krisstod'], 'callIn'> };
type EleventhPlan = Omit<TwelfthPlan, 'contactTrial'>;
type TenthPlan = Omit<EleventhPlan, 'krisstod' | 'mandates'> & { mandates: Omit<Mandates, 'krisstod'> };
type NinthPlan = Omit<TenthPlan, 'roster'> & {
  roster: Omit<RosterRules, 'handover'> & { handover: Omit<HandoverRules, 'messages'> };
};
type EighthPlan = Omit<TenthPlan, 'roster'> & { roster: Omit<RosterRules, 'handover'> };
type SeventhPlan = Omit<EighthPlan, 'callOut'>;
type SixthPlan = Omit<SeventhPlan, 'roster'>;
type FourthPlan = Omit<SixthPlan, 'places'> & { places: Omit<PlaceRules, 'sheetCall'> };
type ThirdPlan = Omit<SixthPlan, 'places' | 'mandates'> & { mandates: Omit<Mandates, 'places' | 'krisstod'> };
type SecondPlan = Omit<ThirdPlan, 'municipality' | 'levels'> & {
  municipality: Omit<Municipality, 'bounds'>;
  levels: SecondLevel[];
};
type FirstPlan = Omit<SecondPlan, 'trays' | 'levels' | 'departments'> & { levels: Omit<SecondLevel, 'cards'>[] };

export const PLAN_LIFTS = {
  PlanAdopted: [
    withCardsAndTrays,
    withBoundsAndCallLists,
    withPlaces,
    withSheets,
    withDrawing,
    withRoster,
    withCallOut,
    withHandover,
    withHandoverMessages,
    withKrisstod,
    withContactTrial,
    withCallIn,
    withBriefings,
    withMeetings,
    withStaffWork,
    withOuterWorld,
    withWhatHolds,
    withNineteenth,
  ],
};

/**
 * Plans adopted before there were action cards, departments and trays [LA10] [LA11] [LG12]: there are none, and what lies untaken for ten
 * minutes is told to the chief of staff of the default plan where it is still there.
 */
function withCardsAndTrays({ plan }: { plan: FirstPlan }): { plan: SecondPlan } {
  return {
    plan: {
      ...plan,
      departments: [],
      levels: plan.levels.map((level) => ({ ...level, cards: [] })),
      trays: {
        alertAfterMinutes: 10,
        alerts: plan.functions.some(({ id }) => id === 'stabschef') ? 'stabschef' : null,
      },
    },
  };
}

/** Plans adopted before a municipality said where it lies [PL9] and whom to ring [LA10]: nobody has said, nobody is rung. */
function withBoundsAndCallLists({ plan }: { plan: SecondPlan }): { plan: ThirdPlan } {
  return {
    plan: {
      ...plan,
      municipality: { ...plan.municipality, bounds: null },
      levels: plan.levels.map((level) => ({ ...level, callList: [] })),
    },
  };
}

/**
 * Plans adopted before there were places [PL1]: the kinds of the default plan, opened by whoever may raise the staff, as in
 * that plan; and each role may read, keep and run them that may do the like with an incident.
 */
function withPlaces({ plan }: { plan: ThirdPlan }): { plan: FourthPlan } {
  const isThere = plan.functions.some(({ id }) => id === DEFAULT_PLACES.needsTo);
  const { sheetCall: _, ...rules } = DEFAULT_PLACES;
  const places = { ...rules, needsTo: isThere ? DEFAULT_PLACES.needsTo : null };
  const opening = places.kinds.filter(({ opens }) => opens).map(({ id }) => [id, plan.mandates.posture] as const);
  const mandates = { ...plan.mandates, places: Object.fromEntries(opening) };
  return { plan: { ...plan, places, mandates, roles: plan.roles.map((role) => withRights(role, AS)) } };
}

const AS: readonly [Permission, Permission][] = [
  ['log.write', 'places.read'],
  ['decision.record', 'places.read'],
  ['incident.register', 'places.write'],
  ['decision.record', 'places.operate'],
];

function withRights(role: Role, rights: readonly (readonly [Permission, Permission])[]): Role {
  const given = rights.filter(([has]) => role.permissions.includes(has)).map(([, gets]) => gets);
  return { ...role, permissions: [...new Set([...role.permissions, ...given])] };
}

/**
 * Plans adopted before places had sheets in their boxes [PL5]: nobody has said whom to ring, and the sheets are printed and
 * taken back by those who both decide and run places.
 */
function withSheets({ plan }: { plan: FourthPlan }): { plan: SixthPlan } {
  const isBoth = ({ permissions }: Role) =>
    permissions.includes('places.operate') && permissions.includes('decision.record');
  const roles = plan.roles.map((role) =>
    isBoth(role) ? { ...role, permissions: [...role.permissions, 'places.sheets' as const] } : role,
  );
  return { plan: { ...plan, places: { ...plan.places, sheetCall: null }, roles } };
}

/** Plans adopted before anything could be drawn on the map [PL9]: whoever runs places in an incident draws, as in the default plan. */
function withDrawing({ plan }: { plan: SixthPlan }): { plan: SixthPlan } {
  return { plan: { ...plan, roles: plan.roles.map((role) => withRights(role, [['places.operate', 'map.draw']])) } };
}

/**
 * Plans adopted before there was a roster [TB1]: the turns of the default plan, each rung on their own number, kept and
 * swapped by whoever may register an incident.
 */
function withRoster({ plan }: { plan: SixthPlan }): { plan: SeventhPlan } {
  const rights: readonly [Permission, Permission][] = [
    ['incident.register', 'roster.write'],
    ['incident.register', 'roster.swap'],
  ];
  const { handover: _, ...roster } = DEFAULT_ROSTER;
  return { plan: { ...plan, roster, roles: plan.roles.map((role) => withRights(role, rights)) } };
}

/**
 * Plans adopted before the duty was handed over [TB3]: with the times of the default plan, and told the deputy alone, since
 * nobody has said who else. The duty log is kept by whoever may register an incident, and read as well by who removes content [LG10].
 */
function withHandover({ plan }: { plan: EighthPlan }): { plan: NinthPlan } {
  const rights: readonly [Permission, Permission][] = [
    ['incident.register', 'duty.read'],
    ['incident.register', 'duty.write'],
  ];
  const keepsArchive = ({ permissions }: Role) =>
    permissions.includes('content.remove') && permissions.includes('incident.read');
  const roles = plan.roles.map((role) =>
    withRights(role, keepsArchive(role) ? [...rights, ['content.remove', 'duty.read']] : rights),
  );
  const { messages: _, ...handover } = DEFAULT_HANDOVER;
  return { plan: { ...plan, roles, roster: { ...plan.roster, handover } } };
}

/** Plans adopted before anybody was sent a message when nobody took the duty over [TB3]: those of the default plan. */
function withHandoverMessages({ plan }: { plan: NinthPlan }): { plan: TenthPlan } {
  const handover = { ...plan.roster.handover, messages: DEFAULT_HANDOVER.messages };
  return { plan: { ...plan, roster: { ...plan.roster, handover } } };
}

/** Plans adopted before anybody could be called out [LM1]: no lists, and whoever registers an incident calls out. */
function withCallOut({ plan }: { plan: SeventhPlan }): { plan: EighthPlan } {
  const roles = plan.roles.map((role) => withRights(role, [['incident.register', 'callout.send']]));
  return { plan: { ...plan, callOut: NO_CALL_OUT, roles } };
}

/**
 * Plans adopted before there was krisstöd [KR1]: as in the default plan, less what refers to functions that are not there;
 * activated by whoever may raise the staff, and read by those who lead and by the default plan's own role for it [KR8].
 */
function withKrisstod({ plan }: { plan: TenthPlan }): { plan: EleventhPlan } {
  const isThere = (id: string | null) => plan.functions.some((one) => one.id === id);
  const { checklist, leaderFrom, needsTo } = DEFAULT_KRISSTOD;
  const { callIn: _, ...rules } = DEFAULT_KRISSTOD;
  const krisstod = {
    ...rules,
    checklist: checklist.filter((task) => isThere(task.function)),
    leaderFrom: isThere(leaderFrom) ? leaderFrom : null,
    needsTo: isThere(needsTo) ? needsTo : null,
  };
  const isOurs = ({ id, permissions }: Role) => id === 'krisstod' && permissions.includes('incident.read');
  const roles = plan.roles.map((role) =>
    withRights(role, [
      [isOurs(role) ? 'incident.read' : 'incident.register', 'krisstod.read'],
      [isOurs(role) ? 'incident.read' : 'incident.register', 'krisstod.write'],
    ]),
  );
  return { plan: { ...plan, krisstod, roles, mandates: { ...plan.mandates, krisstod: plan.mandates.posture } } };
}

/** Plans adopted before contacts were tried [LM5]: each half-year, as in the default plan. */
function withContactTrial({ plan }: { plan: EleventhPlan }): { plan: TwelfthPlan } {
  return { plan: { ...plan, contactTrial: DEFAULT_CONTACT_TRIAL } };
}

/** Plans adopted before support workers were called in [KR2]: as in the default plan, less what refers to what is not there. */
function withCallIn({ plan }: { plan: TwelfthPlan }): { plan: ThirteenthPlan } {
  const { callIn } = DEFAULT_KRISSTOD;
  const isThere = (among: readonly { id: string }[], id: string | null) => among.some((one) => one.id === id);
  const { competences, organisations } = plan.krisstod;
  const rules = {
    text: callIn.text,
    lists: callIn.lists.filter((list) => isThere(plan.callOut.lists, list)),
    ownOrganisation: isThere(organisations, callIn.ownOrganisation) ? callIn.ownOrganisation : null,
    skills: callIn.skills.filter(
      ({ competence, by }) =>
        isThere(competences, competence) && (by.kind === 'language' || isThere(plan.capacities, by.capacity)),
    ),
  };
  return { plan: { ...plan, krisstod: { ...plan.krisstod, callIn: rules } } };
}

/** Plans adopted before krisstöd had briefings [KR8], evaluations [KR7] and a word for late: as in the default plan. */
function withBriefings({ plan }: { plan: ThirteenthPlan }): { plan: FourteenthPlan } {
  const { lateMinutes, briefingPoints, evaluationQuestions } = DEFAULT_KRISSTOD;
  return { plan: { ...plan, krisstod: { ...plan.krisstod, lateMinutes, briefingPoints, evaluationQuestions } } };
}

/** Plans adopted before meetings of krisledningsnämnden were recorded [ST2]: as in the default plan, and at a distance nobody. */
function withMeetings({ plan }: { plan: FourteenthPlan }): { plan: FifteenthPlan } {
  return { plan: { ...plan, board: { ...plan.board, meetings: DEFAULT_MEETINGS } } };
}

/** Plans adopted before the staff's work was the plan's. */
function withStaffWork({ plan }: { plan: FifteenthPlan }): { plan: SixteenthPlan } {
  return { plan: { ...plan, ...staffWorkOf(plan) } };
}

/** Plans adopted before the outer world, the exercises and how a VMA is asked for were the plan's. */
function withOuterWorld({ plan }: { plan: SixteenthPlan }): { plan: SeventeenthPlan } {
  const roles = plan.roles.map(withExerciseRights);
  return { plan: { ...plan, ...warningsOf(), ...exercisesOf(plan), vma: vmaRulesOf(plan), roles } };
}

/** Plans adopted before losses [KO2], walls [ST9] and evaluations [OV4] were there. */
function withWhatHolds({ plan }: { plan: SeventeenthPlan }): { plan: EighteenthPlan } {
  const roles = plan.roles.map((role) => withServiceRights(withRights(withWallRights(role), EVALUATION_RIGHTS)));
  return { plan: { ...plan, ...continuityOf(plan), ...evaluationsOf(), roles } };
}

/** Plans adopted before what came in the nineteenth shape: each section by a function of its own. */
function withNineteenth({ plan }: { plan: EighteenthPlan }): PlanAdopted['data'] {
  return { plan: { ...plan, ...serviceLinksOf(plan) } };
}

/**
 * Whoever registers incidents keeps the register of essential services, as does whoever keeps plan and accounts; whoever
 * decides and runs places in incidents reads it, and nobody else [KO3].
 */
function withServiceRights(role: Role): Role {
  const has = (...permissions: Permission[]) => permissions.every((one) => role.permissions.includes(one));
  const mayKeep = has('incident.register') || has('accounts.manage', 'plan.write');
  const mayRead = mayKeep || has('decision.record', 'places.operate');
  const given: Permission[] = [
    ...(mayRead ? ['services.read' as const] : []),
    ...(mayKeep ? ['services.write' as const] : []),
  ];
  return { ...role, permissions: [...new Set([...role.permissions, ...given])] };
}

/** Whoever works in incidents reads the calendar of exercises, and whoever registers them keeps it; so does the default plan's own role for it. */
function withExerciseRights(role: Role): Role {
  const isOurs = role.id === 'ovningsledare';
  return withRights(role, [
    ['log.write', 'exercises.read'],
    ['decision.record', 'exercises.read'],
    [isOurs ? 'incident.list' : 'incident.register', 'exercises.read'],
    [isOurs ? 'incident.list' : 'incident.register', 'exercises.write'],
  ]);
}

/** Those who lead, and the staff beside them who print the places' sheets, let screens in, as in the default plan. */
function withWallRights(role: Role): Role {
  return withRights(role, [
    ['incident.lead', 'walls.approve'],
    ['places.sheets', 'walls.approve'],
  ]);
}

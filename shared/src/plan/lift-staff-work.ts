import { DEFAULT_BOARDS } from './default-boards.ts';
import { DEFAULT_BRIEFINGS } from './default-briefings.ts';
import { DEFAULT_PICTURE } from './default-picture.ts';
import { DEFAULT_REPORTS } from './default-reports.ts';
import { DEFAULT_SEATS } from './default-seats.ts';
import type { BoardsRules, BriefingRules, Plan, SeatRules } from './plan.ts';

/** What a plan says of the staff's own work, since version 16. */
export type StaffWork = Pick<Plan, 'seats' | 'boards' | 'briefings' | 'picture' | 'reports'>;

/** Of a plan from before: the default plan's, less what refers to what this one does not have. */
export function staffWorkOf(plan: Pick<Plan, 'functions' | 'levels' | 'postures' | 'roles'>): StaffWork {
  return {
    seats: seatRules(plan),
    boards: boardRules(plan),
    briefings: briefingRules(plan),
    // headings name nothing else of the plan [ST6] [ST7]
    picture: DEFAULT_PICTURE,
    reports: DEFAULT_REPORTS,
  };
}

/** Before there were seats [ST1]: as in the default plan, less what refers to functions, levels and postures that are not there. */
function seatRules({ functions, levels, postures }: Pick<Plan, 'functions' | 'levels' | 'postures'>): SeatRules {
  const isThere = (among: readonly { id: string }[], id: string | null) => among.some((one) => one.id === id);
  return {
    ...DEFAULT_SEATS,
    ledBy: isThere(functions, DEFAULT_SEATS.ledBy) ? DEFAULT_SEATS.ledBy : null,
    functions: DEFAULT_SEATS.functions
      .filter((rule) => isThere(functions, rule.function))
      .map((rule) => ({
        ...rule,
        levels: rule.levels.filter((rank) => levels.some((level) => level.rank === rank)),
        postures: rule.postures.filter((posture) => isThere(postures, posture)),
      })),
  };
}

/** Before each role had its board [ST8]: as in the default plan, for those of its functions and roles that are there. */
function boardRules(plan: Pick<Plan, 'functions' | 'roles'>): BoardsRules {
  const known = (ids: readonly string[], items: readonly { id: string }[]) =>
    ids.filter((id) => items.some((item) => item.id === id));
  const [first, ...others] = DEFAULT_BOARDS.arrangements.map((arrangement) => ({
    ...arrangement,
    functions: known(arrangement.functions, plan.functions),
    roles: known(arrangement.roles, plan.roles),
  }));
  const owned = others.filter(({ functions, roles }) => functions.length + roles.length > 0);
  return { ...DEFAULT_BOARDS, arrangements: first ? [first, ...owned] : owned };
}

/** Before the staff's briefings had a rhythm [ST5]: as in the default plan, less the functions and levels that are not there. */
function briefingRules({ functions, levels }: Pick<Plan, 'functions' | 'levels'>): BriefingRules {
  const { kinds, rhythms } = DEFAULT_BRIEFINGS;
  return {
    kinds: kinds.map((kind) => ({
      ...kind,
      speakers: kind.speakers.filter((speaker) => functions.some(({ id }) => id === speaker.function)),
    })),
    rhythms: rhythms.filter(({ level }) => levels.some(({ rank }) => rank === level)),
  };
}

import { type Chosen, type Resolved, resolveRecipients } from '../../callouts/recipients.ts';
import type { PersonReading } from '../../core/protocol.ts';
import type { Plan, Skill } from '../../plan/plan.ts';

/** Whom to call in, of those whom lists and people come to; an empty choice asks for nothing. */
export interface CallInChosen extends Chosen {
  /** Plan ids: somebody with any of them. */
  competences: readonly string[];
  /** Plan ids: somebody of any of them. */
  organisations: readonly string[];
}

/**
 * Whom a call-in comes to [KR2], by the same rules as every call-out, among those of the register who have the competence and
 * are of the organisation that is asked for. Without a list it is everybody with a competence in krisstöd. Who is chosen one
 * by one is called whatever the register says of them. Pure: the screen shows what the server will decide.
 */
export function resolveCallIn(plan: Plan, people: readonly PersonReading[], chosen: CallInChosen): Resolved {
  const also = new Set(chosen.also);
  const isAskedFor = (person: PersonReading) => {
    const { competences, organisations } = chosen;
    const can = competences.length === 0 || competencesOf(plan, person).some((id) => competences.includes(id));
    const home = organisations.length === 0 ? null : organisationOf(plan, person);
    return can && (organisations.length === 0 || (home !== null && organisations.includes(home)));
  };
  const asked = people.filter((person) => also.has(person.id) || isAskedFor(person));
  if (chosen.lists.length > 0) return resolveRecipients(plan.callOut, asked, chosen);
  const isNarrowed = chosen.competences.length > 0 || chosen.organisations.length > 0;
  const able = isNarrowed ? asked.filter((person) => competencesOf(plan, person).length > 0).map(({ id }) => id) : [];
  return resolveRecipients(plan.callOut, asked, { ...chosen, also: [...able, ...chosen.also] });
}

/** What somebody can, by what the plan says of the register; plan ids, in the plan's order. */
export function competencesOf({ krisstod }: Pick<Plan, 'krisstod'>, person: PersonReading): string[] {
  const { competences, callIn } = krisstod;
  const can = new Set(callIn.skills.filter(({ by }) => hasSkill(by, person)).map(({ competence }) => competence));
  return competences.filter(({ id }) => can.has(id)).map(({ id }) => id);
}

function hasSkill(by: Skill['by'], { capacities, languages = [] }: PersonReading): boolean {
  switch (by.kind) {
    case 'capacity':
      return capacities.includes(by.capacity);
    case 'language':
      return by.language === null
        ? languages.some((language) => !isSameWord(language, 'svenska'))
        : languages.some((language) => isSameWord(language, by.language ?? ''));
    default:
      return by satisfies never;
  }
}

/**
 * Whose people somebody is, as a plan id: the organisation whose name the register says, or has among its words; one's own
 * where it says none. Null: the plan does not know it.
 */
export function organisationOf({ krisstod }: Pick<Plan, 'krisstod'>, person: PersonReading): string | null {
  const { organisations, callIn } = krisstod;
  const said = person.organisation;
  if (said === undefined) return callIn.ownOrganisation;
  const same = organisations.find(({ name }) => isSameWord(name, said));
  const within = organisations.filter(({ name }) => folded(said).split(' ').includes(folded(name)));
  return (same ?? within[0])?.id ?? null;
}

function isSameWord(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(words: string): string {
  return words.trim().toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ');
}

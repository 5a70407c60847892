import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';

/** Whom one can be in the play: those that the script speaks as, those that the plan has dealings with, and the usual ones. */
export function partiesOf(state: ExerciseState | null, plan: Plan | null): string[] {
  const spoken = plannedInjects(state).map(({ from }) => from);
  const played = Object.values(state?.conduct.played ?? {}).flatMap(({ parties }) => parties);
  const known = plan === null ? [] : outsiders(plan);
  const all = [...spoken, ...played, ...known, ...texts.parties];
  return all.filter((party, at) => all.findIndex((other) => isSame(other, party)) === at);
}

/** Outgoing lines of the players that say they are to one of these parties, newest first. */
export function addressedTo(lines: readonly LogLine[], parties: readonly string[]): LogLine[] {
  return lines
    .filter(({ content, kind }) => kind === 'utgaende' && content?.to !== undefined)
    .filter(({ content }) => parties.some((party) => isNamed(content?.to ?? '', party)))
    .toSorted((one, other) => other.seq - one.seq);
}

/** Those outside the municipality whom the plan says to ring. */
function outsiders(plan: Plan): string[] {
  const lists = plan.levels.flatMap(({ callList }) => callList);
  return lists.flatMap(({ who }) => (who.kind === 'outside' ? [who.name] : []));
}

export function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');
}

/** «Polisen, RLC» and «polisen» are one; so are «Länsstyrelsen» and «TiB Länsstyrelsen». */
function isNamed(to: string, party: string): boolean {
  const [said, name] = [to, party].map((text) => text.trim().toLocaleLowerCase('sv')) as [string, string];
  return said.includes(name) || name.includes(said);
}

import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import type { Fact } from '../../ui/DefinitionFacts.tsx';

const { facts: words } = decisionTexts;

/** That a decision was proposed first, by whom and when, and in what words where it was decided in others [ST2]. */
export function proposalFacts(
  { proposal, content }: Pick<DecisionReading, 'proposal' | 'content'>,
  nameOf: (person: string | null) => string,
  when: (time: number) => string,
): Fact[] {
  if (proposal === null) return [];
  const said = proposal.content?.wording;
  return [
    { term: words.proposal, value: nameOf(proposal.proposedBy), detail: when(proposal.proposedAt) },
    ...(said === undefined || said === content?.wording ? [] : [{ term: words.proposedAs, value: said }]),
  ];
}

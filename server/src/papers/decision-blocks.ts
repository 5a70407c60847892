import type { TakeoverReading } from '@ledningsplats/shared/board/takeover-reading.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Block } from './document.ts';
import { dateAndTime, deciderWords, type PaperGround, REMOVED, stateWords } from './paper-words.ts';

/** What a decision is written from: a takeover's extent stands beside it, not in it. */
export interface DecisionsGround extends PaperGround {
  takeovers: readonly TakeoverReading[];
}

/**
 * One decision as it must be possible to read it in court [ST2]: wording, decider, basis, legal ground, what was weighed,
 * and of a takeover or a handback what LEH 2006:544 2 kap. 4 § makes of it [LA8].
 */
export function decisionBlocks(ground: DecisionsGround, decision: DecisionReading): Block[] {
  const { number, content } = decision;
  const said = [
    { term: 'Underlag', value: content?.basis },
    { term: 'Lagligt stöd', value: content?.legalGround },
    { term: 'Vägdes mot', value: content?.alternatives },
    { term: 'Förhinder', value: content?.preventedReason },
    { term: 'Resultat', value: decision.execution?.result ?? undefined },
  ].flatMap(({ term, value }) => (value === undefined ? [] : [{ term, value }]));
  return [
    { kind: 'heading', level: 2, text: `Beslut ${number}` },
    { kind: 'text', text: content?.wording ?? REMOVED, isStrong: true },
    {
      kind: 'facts',
      facts: [
        { term: 'Beslutat av', value: deciderWords(ground, decision) },
        { term: 'Tid', value: dateAndTime(ground, decision.decidedAt) },
        ...said,
        { term: 'Läge', value: stateWords(ground, decision) },
        ...areaFacts(ground, decision),
      ],
    },
  ];
}

function areaFacts(ground: DecisionsGround, { subject }: DecisionReading): { term: string; value: string }[] {
  if (subject.kind !== 'takeover' && subject.kind !== 'handback') return [];
  const takeover = ground.takeovers.find(({ id }) => id === subject.takeover);
  if (!takeover) return [];
  const committee = ground.plan.committees.find(({ id }) => id === takeover.committee)?.name ?? takeover.committee;
  if (subject.kind === 'handback') {
    const { handback } = takeover;
    return [
      { term: 'Återlämnas till', value: committee },
      ...(handback === null ? [] : [{ term: 'Läget', value: handback.state ?? REMOVED }]),
      ...(handback?.openTasks ? [{ term: 'Öppna uppgifter', value: handback.openTasks }] : []),
    ];
  }
  const consulted = { true: 'Ja', false: 'Nej', null: 'Inte antecknat' }[`${takeover.consulted}`];
  return [
    { term: 'Övertas från', value: committee },
    { term: 'Omfattning', value: takeover.whole ? 'Hela området' : (takeover.parts ?? REMOVED) },
    { term: 'Varför så mycket', value: takeover.why ?? REMOVED },
    { term: 'Nämnden fick yttra sig', value: consulted },
    {
      term: 'Nämnden underrättad',
      value: takeover.toldAt === null ? 'Inte antecknat' : dateAndTime(ground, takeover.toldAt),
    },
  ];
}

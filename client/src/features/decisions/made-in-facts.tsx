import type { MadeIn } from '@ledningsplats/shared/briefings/events.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { MadeInLink } from '../../forms/MadeInLink.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import type { Fact } from '../../ui/DefinitionFacts.tsx';

/** The briefing that a decision or a proposal was made in, as a link [ST5]. */
export function madeInFacts(madeIn: MadeIn | null, stream: string): Fact[] {
  const incident = parseStream(stream)?.incident ?? null;
  if (madeIn === null || incident === null) return [];
  return [{ term: decisionTexts.facts.madeIn, value: <MadeInLink incident={incident} madeIn={madeIn} /> }];
}

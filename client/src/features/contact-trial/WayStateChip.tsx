import type { TriedKind, WayState } from '@ledningsplats/shared/contact-trials/way-state.ts';
import { contactTrialTexts } from '../../i18n/contact-trial.ts';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';

/** Where a way stands, in a word with a shape of its own. */
export function WayStateChip({ kind, state }: { kind: TriedKind; state: WayState }) {
  return <Chip tone={TONES[state]}>{stateWords(kind, state)}</Chip>;
}

function stateWords(kind: TriedKind, state: WayState): string {
  return contactTrialTexts.otherStates[kind]?.[state] ?? contactTrialTexts.states[state];
}

// green is what somebody has said, and nothing that a gateway says [LM3]
const TONES: Readonly<Record<WayState, ChipTone>> = {
  untried: 'neutral',
  waiting: 'neutral',
  sent: 'info',
  arrived: 'info',
  doubtful: 'warn',
  failed: 'alarm',
  by_hand: 'warn',
  rung_no_answer: 'warn',
  wrong: 'alarm',
  answered: 'ok',
  rung_right: 'ok',
};

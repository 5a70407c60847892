import { logTexts } from '@ledningsplats/client/words/log.ts';
import { needNames, prognosisWords } from '@ledningsplats/client/words/loss-words.ts';
import { machineWords, type Names } from '@ledningsplats/client/words/machine-lines.ts';
import { operationTexts } from '@ledningsplats/client/words/place-operations.ts';
import { vmaTexts } from '@ledningsplats/client/words/vma.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { LineKind } from '@ledningsplats/shared/log/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { LossFacts } from '@ledningsplats/shared/losses/events.ts';
import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { VmaAlready, VmaTest, VmaWanted } from '@ledningsplats/shared/vma/events.ts';

export type { Names };

// The one door to the screens' words: a line says on paper what it says on screen, and the words stand in one place. Pure
// functions of events, without a page around them.

/** What a line says, with what stands quieter beneath it; `text` null where it has been removed or is kept elsewhere. */
export function lineWords(line: LogLine, names: Names): { text: string | null; details: string[] } {
  const machine = line.machine && machineWords(line.machine as unknown as KnownEvent, names);
  return { text: machine?.text ?? line.content?.text ?? null, details: machine?.details ?? [] };
}

export function kindName(kind: LineKind): string {
  return logTexts.kinds[kind];
}

export function placeStateName(state: PlaceState): string {
  return operationTexts.states[state];
}

export function vmaWantedName(wanted: VmaWanted): string {
  return vmaTexts.wantedNames[wanted];
}

export function vmaAlreadyName(already: VmaAlready): string {
  return vmaTexts.alreadyNames[already];
}

/** Each of the law's questions that was answered with yes, in words. */
export function vmaTestWords(test: VmaTest): string[] {
  return (Object.keys(vmaTexts.testLine) as (keyof VmaTest)[])
    .filter((question) => test[question])
    .map((question) => vmaTexts.testLine[question]);
}

export function lostNeedNames(plan: Plan, needs: readonly string[]): string {
  return needNames(plan, needs);
}

/** What is said of when it is back; null where nobody has said anything. */
export function prognosisOf(facts: LossFacts, source: string | undefined, when: (at: number) => string): string | null {
  return prognosisWords(facts, source, when);
}

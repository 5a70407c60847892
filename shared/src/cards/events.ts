import type { Recorded } from '../core/recorded-event.ts';

/** Which step of which card, in the words it had: a line of the log can be read without the plan. */
interface CardStep {
  card: string;
  title: string;
  /** Plan id of the function whose card it is. */
  function: string;
  /** 1 is the first. */
  step: number;
  text: string;
}

export type CardStepTicked = Recorded<'CardStepTicked', CardStep>;
export type CardStepUnticked = Recorded<'CardStepUnticked', CardStep, { reason: string }>;

export type CardEvent = CardStepTicked | CardStepUnticked;

export interface TickedStep {
  at: number;
  /** People id of who ticked it, and the function they did it in. */
  by: string | null;
  function: string | null;
}

/** What is ticked, by card and step; the incident's plan bounds it. */
export interface CardsSlice {
  ticked: Record<string, Record<number, TickedStep>>;
}

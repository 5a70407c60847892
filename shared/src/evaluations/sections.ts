import { z } from 'zod';

/** What is written of the whole, in the order of the report [OV4]; between `course` and `conclusions` stand the goals. */
export const SECTIONS = ['purpose', 'method', 'course', 'conclusions'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Under a goal: what is concluded of it. */
export function goalSection(goal: string): string {
  return `goal.${goal}`;
}

/** Under a question that the scenario asks: what is answered. */
export function questionSection(question: string): string {
  return `question.${question}`;
}

/** One of `SECTIONS`, what is concluded of a goal, or the answer to a question. */
export const sectionKey = z
  .string()
  .regex(new RegExp(`^(?:${SECTIONS.join('|')}|(?:goal|question)\\.[a-z0-9][a-z0-9_-]{0,59})$`));

import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { number, paragraph, planId } from '../core/field-schemas.ts';
import { decideTickCardStep, decideUntickCardStep } from './decide.ts';

const data = z.object({ card: planId, step: number }).strict();

const tickCardStep = defineCommand({
  ...accessOf('TickCardStep'),
  schema: { data, content: z.object({}).strict() },
  decide: decideTickCardStep,
});

const untickCardStep = defineCommand({
  ...accessOf('UntickCardStep'),
  schema: { data, content: z.object({ reason: paragraph }).strict() },
  decide: decideUntickCardStep,
});

export const CARD_COMMANDS = [tickCardStep, untickCardStep] as const;

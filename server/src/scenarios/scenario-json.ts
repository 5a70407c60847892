import { scriptFault } from '@ledningsplats/shared/scenarios/faults.ts';
import { type Scenario, scenarioSchema } from '@ledningsplats/shared/scenarios/scenario.ts';
import type { FileFault, FileFaultCode } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { isTooLargeToTake } from '@ledningsplats/shared/scenarios/take.ts';
import type { z } from 'zod';
import { UnreadableFile } from '../files/unreadable-file.ts';

/** What a reader can put right before looking again; the rest is counted out next time. */
const MOST_FAULTS = 50;

/** A scenario as a file that people can read and change. */
export function writeScenario(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** A file of a scenario looked through: what it says, or every fault of it with its place. Throws `UnreadableFile`. */
export function readScenario(text: string): { scenario: Scenario | null; faults: FileFault[] } {
  const parsed = scenarioSchema.safeParse(jsonOf(text));
  if (!parsed.success) return { scenario: null, faults: parsed.error.issues.slice(0, MOST_FAULTS).map(faultOf) };
  const scenario = parsed.data;
  const fault = scriptFault(scenario);
  if (fault) {
    const code = fault.code === 'repeated_id' ? 'repeated' : 'goal';
    return { scenario: null, faults: [{ code, line: null, field: fault.path, value: fault.value }] };
  }
  if (isTooLargeToTake(scenario)) {
    return { scenario: null, faults: [{ code: 'too_large', line: null, field: null, value: null }] };
  }
  return { scenario, faults: [] };
}

function jsonOf(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableFile('not_json', lineOf(error, text));
  }
  if (typeof value === 'object' && value !== null && 'format' in value) {
    if (value.format === 'ledningsplats-scenario-1') return value;
  }
  throw new UnreadableFile('not_scenario');
}

/** The line that the reader of JSON stopped at, where it says so. */
function lineOf(error: unknown, text: string): number | null {
  const at = /position (\d+)/.exec(String(error))?.[1];
  return at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
}

function faultOf(issue: z.core.$ZodIssue): FileFault {
  const field = issue.path.join('.') || null;
  if (issue.code === 'unrecognized_keys') {
    return { code: 'unknown_field', line: null, field, value: issue.keys.join(', ') };
  }
  return { code: codeOf(issue), line: null, field, value: null };
}

function codeOf(issue: z.core.$ZodIssue): FileFaultCode {
  const last = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_type' && issue.message.endsWith('undefined')) return 'missing';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'missing';
  if (last === 'minute') return 'minute';
  if (last === 'channel') return 'channel';
  if (last === 'latitude' || last === 'longitude') return 'position';
  if (issue.code === 'too_big') return 'long';
  return last === 'id' || last === 'goal' || last === 'to' ? 'key' : 'odd';
}

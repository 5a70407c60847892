import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CommandDefinition, Sight } from '../core/command.ts';
import { COMMANDS } from '../core/registry.ts';
import { isIdentityIssue } from './guarded-text.ts';

/** The tax agency's own, of nobody. */
const NUMBER = '811228-9874';

/** General commands that name a decision, a task or a line, and yet never one of krisstöd's. */
const NEVER_OF_KRISSTOD = [
  // a proposal is about nothing yet, and krisstöd is decided by its own commands
  'DecideProposal',
  'WithdrawProposal',
];

interface TextJson {
  type?: string;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  properties?: Record<string, TextJson>;
  additionalProperties?: TextJson | boolean;
  items?: TextJson;
  anyOf?: TextJson[];
}

/** Every text that a schema can take, as paths; `0` is any of a list. */
function textsOf(schema: z.ZodType): string[] {
  const walk = (json: TextJson, path: string): string[] => {
    if (json.anyOf) return json.anyOf.flatMap((one) => walk(one, path));
    if (json.type === 'array') return walk(json.items ?? {}, `${path}.0`);
    if (json.type === 'object')
      return Object.entries(json.properties ?? {}).flatMap(([key, inner]) => walk(inner, `${path}.${key}`));
    const isFree = json.type === 'string' && !json.enum && !json.pattern && !json.format;
    return isFree ? [path.slice(1)] : [];
  };
  return walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as TextJson, '');
}

/** What a command says, with the number in one text alone. */
function saying(path: string): object {
  const [key = '', ...inner] = path.split('.');
  const said = inner.length === 0 ? `Fråga efter ${NUMBER} i dörren` : saying(inner.join('.'));
  return key === '0' ? [said] : { [key]: said };
}

const all = [...COMMANDS.values()].flatMap((definition) => {
  const texts = textsOf(definition.schema.content);
  return texts.length === 0 ? [] : [{ definition, texts }];
});

describe('[KR5] no text that is read as krisstöd’s holds an identity number', () => {
  const own = all.filter(({ definition }) => definition.on === 'krisstod');

  test.each(own.map(({ definition, texts }) => [definition.type, definition, texts] as const))(
    '%s, which is its own, stops one in each of its texts',
    (_, { schema }, texts) => {
      const open = texts.filter((path) => {
        const read = schema.content.safeParse(saying(path));
        return !read.error?.issues.some((issue) => issue.path.join('.') === path && isIdentityIssue(issue));
      });
      expect(open).toEqual([]);
    },
  );

  const naming = all.filter(({ definition }) => namesOf(definition).length > 0 && isGeneral(definition));

  test('of the general ones, each that names a decision, a task or a line asks whose it is', () => {
    const unasked = naming.filter(({ definition }) => !definition.landsOnKrisstod);
    expect(unasked.map(({ definition }) => definition.type)).toEqual(NEVER_OF_KRISSTOD);
  });

  test.each(
    naming.flatMap(({ definition, texts }) =>
      definition.landsOnKrisstod ? [[definition.type, definition, texts] as const] : [],
    ),
  )('%s stops one in each of its texts where it lands on krisstöd, and there alone', (_, definition, texts) => {
    for (const path of texts) {
      expect([path, given(definition, path, KRISSTODS)]).toEqual([path, `content.${path}`]);
      expect([path, given(definition, path, OTHERS)]).toEqual([path, null]);
    }
  });
});

function isGeneral({ on }: CommandDefinition): boolean {
  return on === 'incident';
}

/** How a command says what it is about. */
function namesOf({ schema }: CommandDefinition): string[] {
  const names = ['number', 'task', 'line', 'fromLine'];
  const json = z.toJSONSchema(schema.data, { io: 'input', unrepresentable: 'any' }) as TextJson;
  return names.filter((name) => json.properties?.[name] !== undefined);
}

/** A decision, a task and a line that are all krisstöd's, or none of them. */
const KRISSTODS = sightOf({ kind: 'krisstod', effort: 1, to: 'active' }, true);
const OTHERS = sightOf({ kind: 'other', fromLine: null }, false);

function sightOf(subject: object, ofKrisstod: boolean): Sight {
  const line = { machine: { type: 'DecisionRecorded', data: { subject }, content: null } };
  const held = { decisions: { open: { 1: { subject } } }, tasks: { open: { t: { ofKrisstod } } } };
  return { incident: held, needed: { lines: new Map([[1, line]]), tasks: new Map() } } as unknown as Sight;
}

/** The field in which an identity number was stopped; null where it was not. */
function given({ decide, landsOnKrisstod }: CommandDefinition, path: string, sight: Sight): string | null {
  const data = { number: 1, task: 't', line: 1, fromLine: 1 };
  const command = { id: 'x', stream: 'x', data, content: saying(path) };
  if (!landsOnKrisstod?.(sight, command)) return null;
  const decided = decide(sight, command, { now: 1, occurredAt: 1 } as Parameters<typeof decide>[2]);
  return decided.ok || decided.code !== 'identity_number' ? null : (decided.field ?? '');
}

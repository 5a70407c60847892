import { expect, test } from 'vitest';
import { decisionContent } from '../decisions/decision-schemas.ts';
import { KRISSTOD_AFTER_COMMANDS } from './after/commands.ts';
import { KRISSTOD_COMMANDS } from './commands.ts';
import { isIdentityIssue } from './guarded-text.ts';
import { KRISSTOD_LEAD_COMMANDS } from './lead/commands.ts';
import { KRISSTOD_REMOVAL_COMMANDS } from './removal/commands.ts';

const COMMANDS = [
  ...KRISSTOD_COMMANDS,
  ...KRISSTOD_LEAD_COMMANDS,
  ...KRISSTOD_AFTER_COMMANDS,
  ...KRISSTOD_REMOVAL_COMMANDS,
];

/** The tax agency's own, of nobody. */
const NUMBER = '811228-9874';
const texts = Object.keys(decisionContent.shape);
const decision = Object.fromEntries(texts.map((field) => [field, 'x']));
/** Every text that a command can hold. */
const CONTENT: Partial<Record<(typeof COMMANDS)[number]['type'], object>> = {
  PrepareKrisstod: { contacted: 'x', leaderName: 'x' },
  ActivateKrisstod: { decision, what: 'x', whom: 'x', where: 'x', leaderName: 'x' },
  NameKrisstodLeader: { leaderName: 'x' },
  EndKrisstod: { decision, handed: ['x'] },
  OpenKrisstodSite: { name: 'x', leaderName: 'x' },
  LeadKrisstodSite: { leaderName: 'x' },
  ReportKrisstodNeed: { what: 'x' },
  ProposeKrisstodHandover: { ongoing: 'x', expected: 'x', worries: 'x', toName: 'x' },
  HoldKrisstodBriefing: { others: 'x', outcomes: ['x'] },
  EvaluateKrisstod: { answers: ['x'] },
  RemoveKrisstodWords: { capacity: 'x', reference: 'x' },
};

test.each(Object.entries(CONTENT))(
  '[KR5] %s stops an identity number in each of its texts, the decision too',
  (type, content) => {
    const schema = COMMANDS.find((command) => command.type === type)?.schema.content;
    if (!schema) throw new Error('no such command');
    expect(schema.safeParse(content).success).toBe(true);
    for (const [path, changed] of eachText(content)) {
      const read = schema.safeParse(changed);
      expect([path, read.success, read.error?.issues.some(isIdentityIssue)]).toEqual([path, false, true]);
    }
  },
);

test('[KR5] no other command of krisstöd has a text', () => {
  const withoutTexts = COMMANDS.filter(({ type }) => CONTENT[type] === undefined);
  for (const { schema } of withoutTexts) expect(schema.content.safeParse({}).success).toBe(true);
  expect(withoutTexts.map(({ schema }) => Object.keys(schema.content.shape))).toEqual(withoutTexts.map(() => []));
});

/** The content once for each text in it, with a number there. */
function eachText(content: object): [string, object][] {
  return Object.entries(content).flatMap(([key, value]): [string, object][] => {
    if (typeof value === 'string') return [[key, { ...content, [key]: `Fråga efter ${NUMBER} i dörren` }]];
    return eachText(value).map(([path, inner]) => [
      `${key}.${path}`,
      { ...content, [key]: Array.isArray(value) ? Object.values(inner) : inner },
    ]);
  });
}

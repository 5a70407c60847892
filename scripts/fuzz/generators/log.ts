import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { CANARY } from '../canary.ts';
import { type At, type Generator, onOne, onState, openLines, type Scene, someTime, text } from './scene.ts';

export const LOG_GENERATORS = {
  WriteLine: ({ sync, open, random }) =>
    sync.dispatch(
      'WriteLine',
      open,
      {
        ...someFacts(random),
        addressedTo: random.chance(0.3) ? 'stabschef' : null,
        // few rows, so that some are written in twice
        paper: random.chance(0.2) ? { sheet: '1', row: random.between(1, 5), again: random.chance(0.3) } : null,
      },
      { text: text(random), ...(random.chance(0.3) ? { place: text(random), from: text(random) } : {}) },
      someTime(sync, random),
    ),
  WriteSecretLine: ({ sync, secret, random }) =>
    sync.dispatch('WriteSecretLine', secret, { ...someFacts(random), mark: NO_MARK }, { text: secretText(random) }),
  CorrectLine: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch('CorrectLine', scene.open, { line: line.seq }, { text: text(random), why: text(random) }),
    ),
  CorrectSecretLine: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch('CorrectSecretLine', scene.secret, { line }, { text: secretText(random) }),
    ),
  AssessLine: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch('AssessLine', scene.open, { line: line.seq, verification: someVerification(random) }, {}),
    ),
  AssessSecretLine: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch('AssessSecretLine', scene.secret, { line, verification: someVerification(random) }, {}),
    ),
  TakeLine: ({ sync, open, random }) =>
    onState({ sync, open }, ({ log }) =>
      onOne(log.trays, random, ({ line }) => sync.dispatch('TakeLine', open, { line }, {})),
    ),
  AcknowledgeCorrection: ({ sync, open, random }) =>
    onState({ sync, open }, ({ log }) =>
      onOne(log.corrected, random, ({ correction, quote }) =>
        sync.dispatch('AcknowledgeCorrection', open, { correction, quote: { kind: quote.kind, id: quote.id } }, {}),
      ),
    ),
  MarkLineSecret: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch('MarkLineSecret', scene.open, { line: line.seq, mark: NO_MARK }, {}),
    ),
  CompleteSecrecyMark: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch(
        'CompleteSecrecyMark',
        scene.secret,
        { line, mark: { provision: '18 kap. 1 § OSL', authority: random.chance(0.5) ? 'Polisen' : null } },
        {},
      ),
    ),
  RemoveLineContent: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch(
        'RemoveLineContent',
        scene.open,
        {
          line: line.seq,
          why: random.pick(['gallring', 'gdpr']),
          decider: scene.person,
          also: line.tasks.filter(() => random.chance(0.7)).map(({ task }) => ({ kind: 'task' as const, id: task })),
        },
        removal(random),
      ),
    ),
  RemoveSecretLineContent: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch(
        'RemoveSecretLineContent',
        scene.secret,
        { line, why: random.pick(['gallring', 'gdpr']), decider: scene.person },
        removal(random),
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function removal(random: SeededRandom) {
  return { capacity: text(random), reference: text(random) };
}

const NO_MARK = { provision: null, authority: null };

function secretText(random: SeededRandom) {
  return `${CANARY} ${text(random)}`;
}

function someFacts(random: SeededRandom) {
  return { kind: 'handelse', important: random.chance(0.1), verification: someVerification(random) } as const;
}

function someVerification(random: SeededRandom) {
  return random.pick([null, null, 'confirmed', 'unconfirmed', 'rumour'] as const);
}

function onLine(at: At, random: SeededRandom, give: (line: LogLine) => Dispatched) {
  return onOne(openLines(at), random, give);
}

function onSecretLine(
  { sync, secret }: Pick<Scene, 'sync' | 'secret'>,
  random: SeededRandom,
  give: (line: number) => Dispatched,
) {
  const lines = sync.store.getState().streams[secret]?.lines ?? [];
  return onOne(lines, random, ({ seq }) => give(seq));
}

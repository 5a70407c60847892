import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { type Generator, onState, text } from './scene.ts';

/** Lägesrapporter of versions that others correct and publish anew meanwhile [ST7]. */
export const REPORT_GENERATORS = {
  RecordReport: ({ sync, open, random }) =>
    onState({ sync, open }, ({ pictures }) =>
      sync.dispatch(
        'RecordReport',
        open,
        { version: Math.max(1, pictures.count - (random.chance(0.3) ? 1 : 0)), channel: 'wis' },
        { to: text(random), ...(random.chance(0.3) && { receiver: text(random) }) },
      ),
    ),
  WithdrawReport: ({ sync, open, random }) =>
    onState({ sync, open }, ({ reports }) => {
      const [last] = reports.sent;
      if (last === undefined) return null;
      return sync.dispatch(
        'WithdrawReport',
        open,
        { report: last.id },
        random.chance(0.5) ? { reason: text(random) } : {},
      );
    }),
} satisfies Partial<Record<CommandType, Generator>>;

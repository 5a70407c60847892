import { z } from 'zod';

/** What an incident is taken out as [EX1]. `archive`: all of them with the files, and a list of what each should be. */
export const EXPORT_KINDS = ['pdf', 'log_csv', 'decisions_csv', 'tasks_csv', 'chain', 'archive'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What a copy can be masked as: no other file is without what is masked in it. */
export const MASKED_KINDS = ['pdf', 'log_csv', 'decisions_csv', 'tasks_csv'] as const satisfies readonly ExportKind[];

/** More than any request for public records has needed; a reason of a few sentences. */
const MASKS = 2_000;
const REASON = 500;
const CELL = 200_000;

/** Chapter and paragraph of offentlighets- och sekretesslagen (2009:400). */
const GROUND = /^OSL \d{1,2} kap\. \d{1,3}(?: [a-z])? §$/;

const place = z.number().int().min(0).max(CELL).nullable();

export const maskSchema = z
  .object({
    entry: z
      .string()
      .regex(/^[a-z]+\/[0-9a-z-]+$/)
      .max(80),
    cell: z
      .string()
      .regex(/^[a-z_]+$/)
      .max(40),
    from: place,
    until: place,
    length: z.number().int().min(0).max(CELL),
    everywhere: z.boolean(),
    ground: z.string().regex(GROUND).max(60),
    reason: z.string().trim().min(1).max(REASON),
  })
  .strict()
  .refine(({ from, until }) => (from === null) === (until === null) && (from ?? 0) < (until ?? 1), 'from before until');

export const masksSchema = z.array(maskSchema).min(1).max(MASKS);

export function isMaskGround(text: string): boolean {
  return GROUND.test(text);
}

export type ExportState =
  | { state: 'waiting' }
  /** `done` of `of` entries and events are written; `of` 0: the history is being read. */
  | { state: 'working'; done: number; of: number }
  | { state: 'ready'; size: number; keptUntil: number }
  | { state: 'failed'; why: 'full' | 'broken' };

/** An export that somebody has asked for: theirs alone to see and to fetch. */
export type ExportReading = ExportState & {
  id: string;
  kind: ExportKind | 'for_masking';
  /** The parts beyond the open one. */
  secret: boolean;
  krisstod: boolean;
  continuity: boolean;
  /** The masked copy that it is made of. */
  maskedCopy: string | null;
  askedAt: number;
  fileName: string;
};

/** A set of masks as it is kept, so that the same copy can be made again [EX1]. */
export interface MaskedCopyReading {
  id: string;
  madeAt: number;
  madeBy: string | null;
  secret: boolean;
  head: { seq: number; hash: string };
  masks: number;
  grounds: string[];
}

/** A piece of what is read: a line of the log, a decision, a task. The same for paper, spreadsheet and masking. */
export interface CopyEntry {
  /** As `line/12`, `secret/3`, `decision/7`, `task/4`: the same each time that the same history is copied. */
  id: string;
  cells: CopyCell[];
}

export interface CopyCell {
  /** As `text`, `from`, `author`: the column of a spreadsheet, and what a mask names. */
  name: string;
  /** In the reader's language. */
  label: string;
  text: string;
}

export interface CopySection {
  id: SectionId;
  title: string;
  entries: CopyEntry[];
}

export const SECTION_IDS = [
  'incident',
  'levels',
  'leaders',
  'decisions',
  'tasks',
  'directions',
  'contingencies',
  'losses',
  'places',
  'vma',
  'log',
  'secret',
  'krisstod',
  'others',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A history put in words, whole, in the order in which it is read. */
export interface HistoryCopy {
  sections: CopySection[];
}

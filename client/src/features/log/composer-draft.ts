import type { LineAttachment } from '@ledningsplats/shared/log/attachments.ts';
import type { LineContent, LineKind, Verification } from '@ledningsplats/shared/log/events.ts';

/** What is being written and not yet said. Kept as typed, so that a draft which comes back looks the same [LG4]. */
export interface ComposerDraft {
  kind: LineKind;
  /** Null: when it is saved. */
  occurredAt: number | null;
  /** What stands in the time field: an unreadable time must not be taken for none. */
  timeText: string;
  from: string;
  to: string;
  text: string;
  important: boolean;
  verification: Verification | null;
  /** The staff function in whose tray it is to lie. */
  addressedTo: string | null;
  provision: string;
}

export const EMPTY_DRAFT: ComposerDraft = {
  kind: 'inkommande',
  occurredAt: null,
  timeText: '',
  from: '',
  to: '',
  text: '',
  important: false,
  verification: null,
  addressedTo: null,
  provision: '',
};

/** The keys under which drafts of an incident are kept; one of a secret stream never leaves memory. */
export function draftKey(stream: string): string {
  return `${stream}#composer`;
}

/** After a line: ready for the next of the same kind. */
export function nextDraft(draft: ComposerDraft): ComposerDraft {
  return { ...EMPTY_DRAFT, kind: draft.kind };
}

export function contentOf(draft: ComposerDraft, attachments: readonly LineAttachment[] = []): LineContent {
  const from = draft.from.trim();
  const to = draft.to.trim();
  return {
    text: draft.text.trim(),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(attachments.length > 0 && { attachments: [...attachments] }),
  };
}

import type { Loss, LossContent, LossFacts } from '@ledningsplats/shared/losses/events.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';

/** What somebody has written so far; kept on the device. */
export interface LossDraft {
  needs: string[];
  isWholeMunicipality: boolean;
  shapes: string[];
  where: string;
  /** Null: now. */
  since: number | null;
  prognosis: 'none' | 'time' | 'unknown';
  expected: number | null;
  /** Null: now. */
  saidAt: number | null;
  source: string;
  note: string;
  /** `seq` of what was seen; 0 for a new one. */
  from: number;
}

export function emptyLoss(): LossDraft {
  return {
    needs: [],
    isWholeMunicipality: false,
    shapes: [],
    where: '',
    since: null,
    prognosis: 'none',
    expected: null,
    saidAt: null,
    source: '',
    note: '',
    from: 0,
  };
}

/** As it holds now, to be changed. */
export function draftOfLoss({ facts, content, seq }: Loss): LossDraft {
  const { prognosis, ...rest } = facts;
  const kind = prognosis?.expected === null ? 'unknown' : 'time';
  return {
    ...rest,
    where: content?.where ?? '',
    prognosis: prognosis === null ? 'none' : kind,
    expected: prognosis?.expected ?? null,
    saidAt: prognosis?.saidAt ?? null,
    source: content?.source ?? '',
    note: content?.note ?? '',
    from: seq,
  };
}

/** Another prognosis is said now, if nobody writes otherwise. */
export function withPrognosis(draft: LossDraft, part: Partial<Pick<LossDraft, 'prognosis' | 'expected'>>): LossDraft {
  return { ...draft, ...part, saidAt: null };
}

/** As the command says it; `now` in UTC milliseconds stands for times that were left empty. */
export function lossOf(draft: LossDraft, now: number): { facts: LossFacts; content: LossContent } {
  const { needs, isWholeMunicipality, shapes, since, prognosis, expected, saidAt } = draft;
  const source = draft.source.trim();
  const note = draft.note.trim();
  return {
    facts: {
      needs,
      isWholeMunicipality,
      shapes: isWholeMunicipality ? [] : shapes,
      since: since ?? now,
      prognosis:
        prognosis === 'none' ? null : { expected: prognosis === 'time' ? expected : null, saidAt: saidAt ?? now },
    },
    content: {
      where: draft.where.trim() === '' && isWholeMunicipality ? texts.wholeShort : draft.where.trim(),
      ...(source !== '' && prognosis !== 'none' && { source }),
      ...(note !== '' && { note }),
    },
  };
}

type LossFaults = Partial<Record<'needs' | 'where' | 'since' | 'expected' | 'saidAt', string>>;

/** What the server would refuse, said beside the field before it is asked. */
export function lossFaults(draft: LossDraft, now: number): LossFaults {
  const { facts, content } = lossOf(draft, now);
  const expected = facts.prognosis?.expected ?? null;
  return {
    ...(facts.needs.length === 0 && { needs: texts.whatMissing }),
    ...(content.where === '' && { where: texts.whereMissing }),
    ...(facts.since > now && { since: texts.sinceLater }),
    ...(facts.prognosis !== null && facts.prognosis.saidAt > now && { saidAt: texts.sinceLater }),
    ...(draft.prognosis === 'time' && expected === null && { expected: texts.expectedMissing }),
    ...(expected !== null && expected <= facts.since && { expected: texts.expectedEarlier }),
  };
}

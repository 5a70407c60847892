import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Improvement, ImprovementOwner } from '@ledningsplats/shared/improvements/events.ts';
import { readDate } from '../../forms/typed-wall.ts';

/** What somebody has written of an action; it outlives the page [LG4]. */
export interface ImprovementDraft {
  text: string;
  why: string;
  /** As it is typed: `2027-03-01`. */
  due: string;
  kind: ImprovementOwner['kind'];
  person: { id: string | null; text: string };
  post: string | null;
  /** Of a new one: the goal that it is about; null: none in particular. */
  goal: string | null;
  /** The action's `seq` when it was begun to be changed; what is newer is somebody else's. Null: a new one. */
  from: number | null;
}

export const EMPTY_IMPROVEMENT: ImprovementDraft = {
  ...{ text: '', why: '', due: '', kind: 'person', person: { id: null, text: '' } },
  ...{ post: null, goal: null, from: null },
};

/** An action as it stands, in the fields. */
export function draftOfImprovement(
  { text, why, due, owner, seq }: Improvement,
  people: Readonly<Record<string, PersonReading>>,
): ImprovementDraft {
  const isPerson = owner.kind === 'person';
  return {
    ...{ text: text ?? '', why: why ?? '', due, kind: owner.kind },
    person: isPerson ? { id: owner.id, text: people[owner.id]?.name ?? '' } : { id: null, text: '' },
    ...{ post: isPerson ? null : owner.id, goal: null, from: seq },
  };
}

/** What a draft says of whose it is and by when; null: something is missing or is no date. */
export function factsOfDraft({ due, kind, person, post }: ImprovementDraft): {
  owner: ImprovementOwner;
  due: string;
} | null {
  const day = readDate(due);
  const id = kind === 'person' ? person.id : post;
  return day === null || id === null ? null : { owner: { kind, id }, due: day };
}

/** Which facts a draft would leave otherwise than they stand. */
export function differences(draft: ImprovementDraft, standing: Improvement): ('text' | 'why' | 'owner' | 'due')[] {
  const owner = draft.kind === 'person' ? draft.person.id : draft.post;
  const isSameOwner = draft.kind === standing.owner.kind && owner === standing.owner.id;
  return [
    ...(draft.text.trim() === (standing.text ?? '') ? [] : (['text'] as const)),
    ...(draft.why.trim() === (standing.why ?? '') ? [] : (['why'] as const)),
    ...(isSameOwner ? [] : (['owner'] as const)),
    ...(draft.due.trim() === standing.due ? [] : (['due'] as const)),
  ];
}

import type { NewsKind } from '@ledningsplats/shared/log/news.ts';

const KINDS: Record<NewsKind, string> = {
  decisions: 'Beslut',
  tasks: 'Uppgifter',
  map: 'Karta och platser',
  log: 'Logg',
};

/** What is new since the reader last said that they had seen it, in one place. */
export const newsTexts = {
  /** As `12 nya sedan 14:32`. */
  title: (count: number, isAtLeast: boolean, when: string) =>
    `${isAtLeast ? 'Minst ' : ''}${count === 1 ? '1 ny sak' : `${count} nya saker`} sedan ${when}`,
  counted: (kind: NewsKind, count: number) => `${KINDS[kind]} ${count}`,
  one: { decisions: 'Beslut', tasks: 'Uppgift', map: 'Karta', log: 'Logg' } satisfies Record<NewsKind, string>,
  important: (kind: string) => `Viktigt · ${kind}`,
  markSeen: 'Markera som sedd',
} as const;

/** What has come since the reader last looked. */
export const unreadTexts = {
  /** As `7 nya sedan 14:32`. */
  count: (count: number, when: string) => `${count === 1 ? '1 ny' : `${count} nya`} sedan ${when}`,
  divider: (when: string) => `Nytt ovanför: sedan du tittade ${when}`,
  mark: 'Ny',
  toFirst: 'Till första olästa',
} as const;

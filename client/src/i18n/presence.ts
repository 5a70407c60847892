/** Who has the incident open now. */
export const presenceTexts = {
  title: 'Här nu',
  count: (count: number) => (count === 1 ? '1 inloggad' : `${count} inloggade`),
  you: 'du',
  noFunction: 'utan funktion',
  unknown: 'Vilka som är här visas när nätet är tillbaka.',
} as const;

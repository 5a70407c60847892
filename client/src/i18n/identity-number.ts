export const identityTexts = {
  looksLike: (number: string) =>
    `${number} ser ut som ett personnummer. Skriv vad som behövs i allmänna ord, utan namn och nummer.`,
  isPhone: 'Är det ett telefonnummer: skriv det med bindestreck efter riktnumret.',
};

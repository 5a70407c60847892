/** The year's figures for the annual report. */
export const yearReportTexts = {
  title: 'Årsrapport',
  previous: 'Året före',
  next: 'Året efter',
  pdf: 'Hämta som PDF',
  copy: 'Kopiera som text',
  copied: 'Texten är kopierad',
  copyFailed: 'Webbläsaren lät inte sidan kopiera. Hämta texten som fil i stället.',
  textFile: 'Hämta som text',
  failed: 'Siffrorna kunde inte hämtas',
  figure: 'Siffra',
  rules: 'Så är det räknat',
} as const;

/** What a community lives by, where the plan says it [KO1]. */
export const planContinuityTexts = {
  title: 'Bortfall och kontinuitet',
  help: 'Det som kan falla bort, och som samhällsviktiga verksamheter behöver. Samma ord står i bortfall, i registret över verksamheter och i filer som läses in.',
  needs: 'Det som kan falla bort',
  need: 'Behov',
  supports: 'Det som verksamheter kan be om',
  support: 'Stöd',
  linkText: 'Meddelandet med verksamhetens länk',
  linkTextHelp:
    'Kommunens namn står före och länken efter. Skriv inte vad som är borta eller vilken verksamhet det gäller: meddelandet kan läsas på en låst skärm.',
  near: 'En verksamhet är nära sin gräns när det är så här många minuter kvar',
} as const;

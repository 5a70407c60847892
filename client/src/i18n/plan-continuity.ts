/** What a community lives by, where the plan says it [KO1]. */
export const planContinuityTexts = {
  title: 'Bortfall och kontinuitet',
  help: 'Det som kan falla bort, och som samhällsviktiga verksamheter behöver. Samma ord står i bortfall, i registret över verksamheter och i filer som läses in.',
  needs: 'Det som kan falla bort',
  need: 'Behov',
  near: 'En verksamhet är nära sin gräns när det är så här många minuter kvar',
} as const;

/** The lists of krisstöd's own words in the plan, in the order in which they are edited. */
export const KRISSTOD_LISTS = [
  'siteKinds',
  'endReasons',
  'receivers',
  'competences',
  'organisations',
  'briefingPoints',
  'evaluationQuestions',
] as const;

/** The part of the plan that says when numbers and addresses are tried, and with which words. */
export const planContactTrialTexts = {
  title: 'Prov av kontakter',
  help: 'I de här månaderna påminns den som hanterar kontakterna om att pröva alla nummer och adresser.',
  months: 'Månader',
  monthsMissing: 'Välj minst en månad: uppgifterna ska prövas varje år.',
  text: 'Provmeddelandets text',
  textHelp: (mark: string) => `{kommun} och {namn} fylls i. «${mark}» står alltid först, och hur man svarar står sist.`,
  preview: 'Så blir meddelandet',
  exampleName: 'Anna Exempel',
  exampleLink: 'https://…',
  differences: { months: 'Prov av kontakter, månader', text: 'Prov av kontakter, text' },
} as const;

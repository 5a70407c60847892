/** The part of the plan that says which of the outer world's warnings are read. */
export const planWarningTexts = {
  title: 'Varningar',
  help: 'Varningar för kommunen och dess län läses alltid från de källor som är valda här. De höjer aldrig nivån av sig själva.',
  sources: 'Källor',
  neighbours: 'Grannkommuner',
  neighboursHelp:
    'Kommunkoder med fyra siffror, med mellanslag eller komma mellan. Deras varningar visas också, lägre ned.',
  elsewhere: 'Visa även varningar för resten av landet',
  loudAfter: 'Säg till när en källa inte har svarat på så många minuter',
  loudAfterHelp: 'Minst 5. Att inget svar har kommit är inte detsamma som att inga varningar finns.',
  differences: {
    neighbours: 'Varningar, grannkommuner',
    elsewhere: 'Varningar, resten av landet',
    sources: 'Varningar, källor',
    loudAfter: 'Varningar, säg till om tystnad efter',
  },
} as const;

/** Signalerna vid VMA, att höra och se på den egna enheten [VM2]. */
export const signalTexts = {
  title: 'Så låter signalerna',
  onlyHere: 'Ljudet hörs bara i din telefon eller dator. Inga tutor startas och inget skickas.',
  important: 'Viktigt meddelande',
  importantText: '7 sekunder ton, 14 sekunder tyst, i minst två minuter.',
  importantDrawing: 'Sex toner om 7 sekunder med 14 sekunders tystnad emellan',
  over: 'Faran över',
  overText: 'En enda lång ton, 30–40 sekunder.',
  overDrawing: 'En enda ton i 35 sekunder',
  play: (signal: string) => `Lyssna: ${signal}`,
  stop: (signal: string) => `Tysta: ${signal}`,
  playing: 'Spelas nu, bara här',
  silent: 'Den här webbläsaren kan inte spela upp ljudet. Signalen är ritad här ovanför.',
} as const;

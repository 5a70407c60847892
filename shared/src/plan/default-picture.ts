import type { PictureRules } from './plan.ts';

/** Headings as municipal plans and länsstyrelsen's forms have them [ST6]. */
export const DEFAULT_PICTURE: PictureRules = {
  headings: [
    {
      id: 'handelse',
      name: 'Händelse',
      help: 'Vad har hänt, var och när? Det som är bekräftat, i några få meningar.',
      sources: ['line', 'direction', 'warning'],
    },
    {
      id: 'omfattning',
      name: 'Omfattning',
      help: 'Vilka områden, verksamheter och hur många människor berörs?',
      sources: ['line', 'loss', 'service', 'place', 'krisstod'],
    },
    {
      id: 'konsekvenser',
      name: 'Konsekvenser',
      help: 'Vad betyder det för dem som berörs och för kommunens verksamheter, nu och de närmaste timmarna?',
      sources: ['line', 'loss', 'service', 'place', 'krisstod'],
    },
    {
      id: 'atgarder',
      name: 'Vidtagna och planerade åtgärder',
      help: 'Vad är beslutat, gjort och på gång? Vem gör det och till när?',
      sources: ['decision', 'task', 'place', 'krisstod', 'direction'],
    },
    {
      id: 'prognos',
      name: 'Prognos',
      help: 'Hur utvecklas läget troligen? Vad kan gå annorlunda, och hur märker vi det?',
      sources: ['contingency', 'loss', 'line', 'warning'],
    },
    {
      id: 'stod',
      name: 'Behov av stöd',
      help: 'Vad behövs utifrån: personal, materiel, kunskap? Från vem och när?',
      sources: ['task', 'line'],
    },
    {
      id: 'kommunikation',
      name: 'Kommunikation',
      help: 'Vad har sagts till allmänhet, medier och medarbetare? Vad frågar de efter, och när kommer nästa besked?',
      sources: ['line', 'task'],
    },
    {
      id: 'samverkan',
      name: 'Samverkan',
      help: 'Vilka andra är med, vad gör de och när talas vi vid nästa gång?',
      sources: ['line', 'decision'],
    },
  ],
  releaseAfterMinutes: 10,
};

import type { ActionCard } from './plan.ts';

/** The action cards of the plan with four levels, by level. */
export const FOUR_LEVEL_CARDS: Record<'vardag' | 'forstarkt' | 'allvarlig' | 'extraordinar', ActionCard[]> = {
  vardag: [
    {
      id: 'vardag_vakt',
      title: 'De första tio minuterna',
      function: 'vakt',
      steps: [
        'Ring tillbaka och kontrollera att larmet stämmer',
        'Skriv vad, var, när, hur stort, och vad som väntas',
        'Fråga om liv och hälsa, och om 112 är larmat',
        'Ring sektorns jour',
        'Ta ställning till förstärkt ledning',
        'Ring dem som ska kallas',
        'Ta ställning till krisstöd',
        'Ta ställning till VMA',
        'Ta ställning till trygghetspunkt',
        'Ring länsstyrelsens vakthavande om det berör fler än kommunen',
        'Bestäm tid för nästa avstämning, inom en timme',
      ],
    },
  ],
  forstarkt: [
    {
      id: 'forstarkt_vakt',
      title: 'Samla sektorerna',
      function: 'vakt',
      steps: [
        'Ring beredskapschefen',
        'Kalla berörda sektorer till ett kort möte',
        'Skriv vem som gör vad till nästa avstämning',
      ],
    },
    {
      id: 'forstarkt_sektor',
      title: 'Berätta hur det står till',
      function: 'sektor',
      steps: ['Säg vad som inte fungerar och för vem', 'Säg hur länge ni klarar er', 'Säg vad ni behöver av andra'],
    },
  ],
  allvarlig: [
    {
      id: 'allvarlig_s0',
      title: 'Sätt staben',
      function: 's0',
      steps: [
        'Bemanna S1 till S7',
        'Ge staben en första uppgift',
        'Bestäm tid för första genomgången',
        'Planera avlösning',
      ],
    },
    {
      id: 'allvarlig_s2',
      title: 'Första lägesbilden',
      function: 's2',
      steps: ['Samla läget från alla sektorer', 'Skilj på känt och troligt', 'Bedöm det närmaste dygnet'],
    },
    {
      id: 'allvarlig_s7',
      title: 'Första beskedet',
      function: 's7',
      steps: ['Stäm av med kommunchefen', 'Publicera på webbplatsen', 'Ge växeln samma text'],
    },
  ],
  extraordinar: [
    {
      id: 'extraordinar_ledningsrad',
      title: 'Underlag till ordföranden',
      function: 'ledningsrad',
      steps: [
        'Beskriv händelsen mot lagens kriterier',
        'Föreslå vilka områden nämnden bör ta över',
        'Föreslå inriktning',
      ],
    },
    {
      id: 'extraordinar_kansli',
      title: 'Nämnden sammanträder',
      function: 'kansli',
      steps: ['Kalla nämndens ledamöter', 'Skriv beslut med lagrum och skäl', 'Justera och anslå protokollet'],
    },
  ],
};

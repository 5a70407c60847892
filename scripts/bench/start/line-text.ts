const SENTENCES = [
  'Räddningsledaren meddelar att vattnet stiger vid Norra bron.',
  'Boende på Ågatan 2–18 ombeds lämna sina hus före klockan 21.',
  'Hemtjänsten har nått alla utom tre brukare; ny kontakt om en timme.',
  'Elnätet räknar med att strömmen är tillbaka i morgon förmiddag.',
  'Idrottshallen öppnar som trygghetspunkt med personal från skolan.',
  'Tekniska förvaltningen stänger Kvarnvägen för genomfart.',
  'Länsstyrelsen vill ha en lägesbild före samverkansmötet.',
  'Skolskjutsarna till Västra skolan är inställda i dag.',
  'Informationen på webben är uppdaterad på svenska och lättläst svenska.',
  'Vattenverket kokar inte; prov tas på nytt klockan 16.',
  'Frivilliga resursgruppen har tio personer på väg.',
  'Apoteket levererar till de sex som behöver medicin i kväll.',
] as const;

/** What line number `index` says: one to three sentences, as long on average in every part of the log. */
export function lineText(index: number): string {
  const count = 1 + (index % 3);
  return Array.from({ length: count }, (_, nth) => SENTENCES[(index * 5 + nth * 7) % SENTENCES.length]).join(' ');
}

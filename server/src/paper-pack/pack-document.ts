import type { Block, PaperDocument } from '../papers/document.ts';
import { date, dateAndTime } from '../papers/paper-words.ts';
import { incidentBlocks } from './incident-blocks.ts';
import type { PackGround } from './pack-ground.ts';
import { packClock } from './pack-words.ts';
import { standingBlocks } from './standing-blocks.ts';

/** The last words of a whole pack. */
export const END_MARK = 'Slut på papperen.';

/**
 * Ledningsplats on paper [ST10]: what a staff needs to go on without the tool. Its first words say when it was so and until when
 * it can be the newest; its last that it is whole.
 */
export function packDocument(ground: PackGround): PaperDocument {
  const { plan, mode, madeAt, nextBy, incidents } = ground;
  const isExercise = mode === 'exercise';
  return {
    title: isExercise ? 'Övningen på papper' : 'Ledningsplats på papper',
    issuer: plan.municipality.name,
    mark: isExercise ? 'ÖVNING' : null,
    foot: `Aktuell ${dateAndTime(ground, madeAt)}, nästa senast ${packClock(ground, nextBy)}. Ur Ledningsplats`,
    blocks: [
      {
        kind: 'text',
        text: `Aktuell ${date(ground, madeAt)} klockan ${packClock(ground, madeAt)}. Nästa senast klockan ${packClock(ground, nextBy)}.`,
        isStrong: true,
      },
      { kind: 'text', text: introduction(ground) },
      // an exercise has no roster, lists or places of its own: the real ones stand in the real pack
      ...(isExercise ? [] : standingBlocks(ground)),
      ...incidents.flatMap((incident): Block[] => [{ kind: 'break' }, ...incidentBlocks(incident, ground.people)]),
      { kind: 'text', text: `${END_MARK} Aktuella ${dateAndTime(ground, madeAt)}.`, isStrong: true },
    ],
  };
}

function introduction({ incidents, mode }: PackGround): string {
  const kind = mode === 'exercise' ? 'övning' : 'händelse';
  const plural = mode === 'exercise' ? 'övningar' : 'händelser';
  const open =
    incidents.length === 0
      ? `Ingen ${kind} pågår.`
      : `Pågår: ${incidents.length === 1 ? `en ${kind}` : `${incidents.length} ${plural}`}.`;
  return `${open} Är klockan mer än så finns nyare papper, eller så står verktyget stilla: skriv vidare för hand på blanketterna. Här står telefonnummer: lägg inte papperen framme, och förstör dem när nyare har skrivits ut.`;
}

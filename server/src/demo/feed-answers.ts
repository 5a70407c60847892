import type { WarningSource } from '@ledningsplats/shared/warnings/warning.ts';

const HOUR = 3_600_000;
/** Granvik's own county, which is nobody's. */
const COUNTY = 99;
const WARNED = [
  [16.9, 61.9],
  [17.5, 61.9],
  [17.5, 62.15],
  [16.9, 62.15],
  [16.9, 61.9],
];

/** What the sources say in the demonstration, in their own shapes and about nothing that is. `start`: when it began. */
export function demoAnswers(start: number): (source: WarningSource) => unknown {
  const at = (hours: number) => new Date(start + hours * HOUR).toISOString();
  const answers: Record<WarningSource, unknown> = {
    vma: { timestamp: at(-1), alerts: [] },
    vma_test: { timestamp: at(-1), alerts: [] },
    smhi: [
      {
        id: 1,
        event: { sv: 'Vind', en: 'Wind', code: 'WIND' },
        warningAreas: [
          {
            id: 1,
            published: at(-3),
            approximateStart: at(-2),
            approximateEnd: at(9),
            areaName: { sv: 'Granviks län, kusten', en: 'Granvik County, the coast' },
            warningLevel: { sv: 'Orange', en: 'Orange', code: 'ORANGE' },
            eventDescription: { sv: 'Mycket kraftiga vindbyar', en: 'Very strong gusts', code: 'WIND' },
            affectedAreas: [{ id: COUNTY, sv: 'Granviks län', en: 'Granvik County' }],
            descriptions: [
              {
                title: { sv: 'Vad kan hända', en: 'What to expect' },
                text: {
                  sv: 'Träd kan falla över vägar och ledningar. Elavbrott kan bli långa.',
                  en: 'Trees may fall on roads and power lines. Power cuts may be long.',
                },
              },
            ],
            area: { type: 'Feature', geometry: { type: 'Polygon', coordinates: [WARNED] } },
          },
        ],
      },
    ],
    krisinformation: [
      {
        Identifier: 'demo-1',
        Headline: 'Råd inför ovädret',
        Preamble: 'Ladda telefonen och ha vatten hemma.',
        BodyText:
          '<p>Håll dig inne när det blåser som mest.</p><ul><li>Ladda telefonen</li><li>Ha en radio med batterier</li></ul>',
        Updated: at(-4),
        Language: 'sv',
        Area: [{ Type: 'Country', Description: 'Sverige' }],
      },
    ],
  };
  return (source) => answers[source];
}

import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import { reportForm } from '@ledningsplats/shared/reports/form.ts';
import {
  correctionWords,
  incidentWords,
  REPORT_TITLE,
  type ReportGround,
  sectionWords,
  warningWords,
} from '@ledningsplats/shared/reports/report-text.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { dateAndTime, footOf, markOf, type PaperGround } from '../papers/paper-words.ts';

export interface SituationReportGround extends PaperGround {
  incident: PaperGround['incident'] & { place: string | null };
  picture: PublishedPicture;
  corrected: ReportGround['corrected'];
}

/** A version of the lägesbild as a lägesrapport, in the order of the receiver's form [ST7]: the words of the plain text. */
export function reportDocument(ground: SituationReportGround): PaperDocument {
  const { plan, incident, picture } = ground;
  const warning = warningWords(picture);
  const corrections = correctionWords(ground);
  return {
    title: REPORT_TITLE,
    issuer: plan.municipality.name,
    mark: markOf(ground),
    foot: footOf(ground),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { term: 'Händelse', value: incidentWords(incident) },
          { term: 'Läget enligt', value: `lägesbild version ${picture.version}, ${dateAndTime(ground, picture.at)}` },
        ],
      },
      ...(warning === null ? [] : [{ kind: 'text', text: warning, isStrong: true } as const]),
      ...(corrections === null
        ? []
        : [
            { kind: 'heading', level: 1, text: corrections.title } as const,
            { kind: 'list', items: corrections.items } as const,
          ]),
      ...reportForm(plan, picture).flatMap(({ name, parts }): Block[] => [
        { kind: 'heading', level: 1, text: name },
        ...parts.flatMap((part): Block[] => {
          const { text, quotes } = sectionWords(part.section);
          return [
            ...(part.name === null ? [] : [{ kind: 'heading', level: 2, text: part.name } as const]),
            ...(text === '' ? [] : [{ kind: 'text', text } as const]),
            ...(quotes.length === 0 ? [] : [{ kind: 'list', items: quotes } as const]),
          ];
        }),
      ]),
    ],
  };
}

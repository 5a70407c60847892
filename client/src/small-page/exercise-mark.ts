import { smallPageTexts } from '../i18n/small-page.ts';
import { element, setText } from './element.ts';

interface Marked {
  isExercise: boolean;
  isBroken: boolean;
}

/** The mark before all else on a page behind a link [OV1]; when the exercise is broken off it says so, aloud [OV8]. */
export function exerciseMark() {
  const node = element('p', { className: 'exercise', role: 'status', hidden: true });
  return {
    node,
    show: (reading: Marked | null) => {
      node.hidden = reading?.isExercise !== true;
      setText(node, reading?.isBroken ? smallPageTexts.exerciseBroken : smallPageTexts.exercise);
    },
  };
}

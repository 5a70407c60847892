import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { homeTexts } from '../../i18n/home.ts';
import { useIncidents } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { DisturbanceDialogProps } from './AnswerDialog.tsx';

/** Into an incident that is under way; never into an exercise, so none is offered. */
export function MergeDialog({ disturbance, onClose }: DisturbanceDialogProps) {
  const give = useGive();
  const { rows } = useIncidents();
  const [incident, setIncident] = useState<string | null>(null);
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const ongoing = rows.filter(({ lifecycle, mode }) => lifecycle === 'open' && mode === 'live');

  function handleSubmit() {
    if (incident === null) return;
    const said = answer.trim();
    const settled = { disturbance: disturbance.disturbance };
    const content = said === '' ? {} : { answer: said };
    give('MergeDisturbance', incidentStream(incident), settled, content, { done: disturbanceTexts.mergeDone });
    onClose();
  }

  return (
    <FormDialog
      title={disturbanceTexts.mergeTitle(disturbance.number)}
      isDirty={incident !== null || answer !== ''}
      size="narrow"
      check={() => {
        setTried(true);
        return incident !== null;
      }}
      submit={
        <Button type="submit" variant="primary">
          {disturbanceTexts.mergeSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{disturbance.content?.what ?? disturbanceTexts.removed}</p>
      {ongoing.length === 0 ? (
        <p>{disturbanceTexts.mergeNone}</p>
      ) : (
        <Select
          label={disturbanceTexts.mergeInto}
          value={incident}
          placeholder={disturbanceTexts.mergePlaceholder}
          onChange={setIncident}
          options={ongoing.map(({ id, number, title }) => ({
            value: id,
            label: `${title ?? homeTexts.untitled} (${number})`,
          }))}
          isRequired
          errorMessage={isTried && incident === null ? disturbanceTexts.mergeMissing : undefined}
        />
      )}
      <TextArea
        label={disturbanceTexts.answerAlong}
        description={disturbanceTexts.answerAlongHelp}
        value={answer}
        onChange={setAnswer}
        maxLength={2000}
        minRows={2}
      />
    </FormDialog>
  );
}

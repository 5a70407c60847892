import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { evaluationTexts } from '../../i18n/evaluations.ts';
import { exerciseTexts } from '../../i18n/exercises.ts';
import { meetingTexts } from '../../i18n/meetings.ts';
import { pictureTexts } from '../../i18n/pictures.ts';
import { planBoardsTexts } from '../../i18n/plan-boards.ts';
import { planBriefingTexts } from '../../i18n/plan-briefings.ts';
import { planCallOutTexts } from '../../i18n/plan-call-out.ts';
import { planContactTrialTexts } from '../../i18n/plan-contact-trial.ts';
import { planContinuityTexts } from '../../i18n/plan-continuity.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { planKrisstodTexts } from '../../i18n/plan-krisstod.ts';
import { planSeatTexts } from '../../i18n/plan-seats.ts';
import { planWarningTexts } from '../../i18n/plan-warnings.ts';
import { planReportTexts } from '../../i18n/situation-report.ts';
import { planVmaTexts } from '../../i18n/vma.ts';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AreaEditor } from './AreaEditor.tsx';
import { BoardEditor } from './BoardEditor.tsx';
import { BoardsEditor } from './BoardsEditor.tsx';
import { BriefingsEditor } from './BriefingsEditor.tsx';
import { CallListsEditor } from './CallListsEditor.tsx';
import { CallOutEditor } from './CallOutEditor.tsx';
import { CardsEditor } from './CardsEditor.tsx';
import { ContactTrialEditor } from './ContactTrialEditor.tsx';
import { ContinuityEditor } from './ContinuityEditor.tsx';
import { EvaluationsEditor } from './EvaluationsEditor.tsx';
import { ExercisesEditor } from './ExercisesEditor.tsx';
import styles from './editor.module.css';
import { KrisstodEditor } from './KrisstodEditor.tsx';
import { LevelsEditor } from './LevelsEditor.tsx';
import { MandatesEditor } from './MandatesEditor.tsx';
import { NamesEditor } from './NamesEditor.tsx';
import { PictureEditor } from './PictureEditor.tsx';
import { PlacesEditor } from './PlacesEditor.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { ReportsEditor } from './ReportsEditor.tsx';
import { RosterEditor } from './RosterEditor.tsx';
import { SeatsEditor } from './SeatsEditor.tsx';
import { withKnownSeats } from './seat-edits.ts';
import type { PlanDraft } from './use-plan-draft.ts';
import { VmaEditor } from './VmaEditor.tsx';
import { WarningsEditor } from './WarningsEditor.tsx';

type Part =
  | 'levels'
  | 'cards'
  | 'calls'
  | 'callOut'
  | 'contactTrial'
  | 'briefings'
  | 'board'
  | 'boards'
  | 'mandates'
  | 'functions'
  | 'seats'
  | 'postures'
  | 'capacities'
  | 'places'
  | 'krisstod'
  | 'picture'
  | 'reports'
  | 'exercises'
  | 'evaluations'
  | 'vma'
  | 'continuity'
  | 'roster'
  | 'warnings'
  | 'area'
  | 'history';

/** The parts of the plan that are edited here, and the plans there have been. */
export function PlanEditor({ inForce, draft }: { inForce: PlanState; draft: PlanDraft }) {
  const [part, setPart] = useState<Part>('levels');
  const { plan, edit } = draft;
  return (
    <Tabs<Part>
      label={planTexts.parts}
      selected={part}
      onChange={setPart}
      tabs={[
        { id: 'levels', title: planTexts.levels, content: <LevelsEditor plan={plan} edit={edit} /> },
        { id: 'cards', title: planTexts.cards, content: <CardsEditor plan={plan} edit={edit} /> },
        { id: 'calls', title: planTexts.callLists, content: <CallListsEditor plan={plan} edit={edit} /> },
        { id: 'callOut', title: planCallOutTexts.title, content: <CallOutEditor plan={plan} edit={edit} /> },
        {
          id: 'contactTrial',
          title: planContactTrialTexts.title,
          content: <ContactTrialEditor plan={plan} edit={edit} />,
        },
        { id: 'briefings', title: planBriefingTexts.title, content: <BriefingsEditor plan={plan} edit={edit} /> },
        { id: 'mandates', title: planTexts.mandates, content: <MandatesEditor plan={plan} edit={edit} /> },
        {
          id: 'functions',
          title: planTexts.functions,
          content: (
            <NamesEditor
              one={planTexts.functionOne}
              items={plan.functions}
              make={(item) => item}
              onChange={(functions) => edit(withKnownSeats({ ...plan, functions }))}
            />
          ),
        },
        { id: 'seats', title: planSeatTexts.title, content: <SeatsEditor plan={plan} edit={edit} /> },
        { id: 'postures', title: planTexts.postures, content: <PosturesEditor plan={plan} edit={edit} /> },
        {
          id: 'capacities',
          title: planTexts.capacities,
          content: (
            <NamesEditor
              one={planTexts.capacityOne}
              items={plan.capacities}
              make={(item) => ({ ...item, standsInFor: null })}
              onChange={(capacities) => edit({ ...plan, capacities })}
            />
          ),
        },
        { id: 'board', title: meetingTexts.planTitle, content: <BoardEditor plan={plan} edit={edit} /> },
        { id: 'boards', title: planBoardsTexts.title, content: <BoardsEditor plan={plan} edit={edit} /> },
        { id: 'places', title: planTexts.places, content: <PlacesEditor plan={plan} edit={edit} /> },
        { id: 'krisstod', title: planKrisstodTexts.title, content: <KrisstodEditor plan={plan} edit={edit} /> },
        { id: 'picture', title: pictureTexts.planTitle, content: <PictureEditor plan={plan} edit={edit} /> },
        { id: 'reports', title: planReportTexts.title, content: <ReportsEditor plan={plan} edit={edit} /> },
        { id: 'warnings', title: planWarningTexts.title, content: <WarningsEditor plan={plan} edit={edit} /> },
        { id: 'exercises', title: exerciseTexts.planTitle, content: <ExercisesEditor plan={plan} edit={edit} /> },
        {
          id: 'evaluations',
          title: evaluationTexts.planTitle,
          content: <EvaluationsEditor plan={plan} edit={edit} />,
        },
        { id: 'vma', title: planVmaTexts.title, content: <VmaEditor plan={plan} edit={edit} /> },
        {
          id: 'continuity',
          title: planContinuityTexts.title,
          content: <ContinuityEditor plan={plan} edit={edit} />,
        },
        { id: 'roster', title: planTexts.roster, content: <RosterEditor plan={plan} edit={edit} /> },
        { id: 'area', title: planTexts.area, content: <AreaEditor plan={plan} edit={edit} /> },
        {
          id: 'history',
          title: planTexts.history,
          content: <PlanHistory version={inForce.version} onRestore={edit} />,
        },
      ]}
    />
  );
}

function PosturesEditor({ plan, edit }: Pick<PlanDraft, 'plan' | 'edit'>) {
  return (
    <div className={styles.part}>
      <NamesEditor
        one={planTexts.postureOne}
        items={plan.postures}
        make={(item) => item}
        onChange={(postures) => edit(withKnownSeats({ ...plan, postures }))}
      />
      <Select
        label={planTexts.resting}
        value={plan.restingPosture}
        options={plan.postures.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(restingPosture) => edit({ ...plan, restingPosture })}
      />
    </div>
  );
}

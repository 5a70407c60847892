import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { incidentTexts } from '../i18n/incident.ts';
import { levelTone } from '../ui/level-tone.ts';
import { RadioCards } from '../ui/RadioCards.tsx';

export interface LevelFieldProps {
  plan: Plan;
  value: number | null;
  onChange: (rank: number) => void;
  /** The level that holds: shown and not to be chosen. */
  current?: number;
  errorMessage?: string | undefined;
}

/** The municipality's levels, each with its sentence. */
export function LevelField({ plan, value, onChange, current, errorMessage }: LevelFieldProps) {
  const levels = plan.levels.toSorted((a, b) => a.rank - b.rank);
  return (
    <RadioCards
      label={incidentTexts.level}
      value={value === null ? null : String(value)}
      onChange={(rank) => onChange(Number(rank))}
      errorMessage={errorMessage}
      options={levels.map(({ rank, name, explanation }) => ({
        value: String(rank),
        title: incidentTexts.levelOption(rank, name),
        explanation: rank === current ? incidentTexts.levelNow : explanation,
        tone: levelTone(rank, levels.length),
        isDisabled: rank === current,
      }))}
    />
  );
}

import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { formTexts } from '../i18n/forms.ts';
import { Select, type SelectProps } from '../ui/Select.tsx';

export interface FunctionFieldProps extends Omit<SelectProps<string>, 'options' | 'label'> {
  plan: Plan;
  label?: string;
}

/** A staff function of the plan. */
export function FunctionField({ plan, label = formTexts.function, ...rest }: FunctionFieldProps) {
  const options = plan.functions.map(({ id, name }) => ({ value: id, label: name }));
  return <Select placeholder={formTexts.choose} {...rest} label={label} options={options} />;
}

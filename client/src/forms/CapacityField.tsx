import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { formTexts } from '../i18n/forms.ts';
import { Select, type SelectProps } from '../ui/Select.tsx';

export interface CapacityFieldProps extends Omit<SelectProps<string>, 'options' | 'label'> {
  plan: Plan;
  label?: string;
}

/** In which capacity somebody acts. */
export function CapacityField({ plan, label = formTexts.capacity, ...rest }: CapacityFieldProps) {
  const options = plan.capacities.map(({ id, name }) => ({ value: id, label: name }));
  return <Select placeholder={formTexts.choose} {...rest} label={label} options={options} />;
}

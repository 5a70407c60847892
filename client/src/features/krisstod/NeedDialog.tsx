import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { identityFault } from '../../forms/identity-fault.ts';
import { useGive } from '../../forms/use-give.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { SayHint } from './SayHint.tsx';
import { siteName } from './site-words.ts';
import type { SiteDialogOf } from './VisitsDialog.tsx';

/** What a site needs, in general words; it becomes a task of the function that sees to such things [KR5]. */
export function NeedDialog({ stream, site, plan, onClose }: SiteDialogOf & { plan: Plan }) {
  const give = useGive();
  const [what, setWhat] = useState('');
  const [to, setTo] = useState(plan.krisstod.needsTo);
  const [isTried, setTried] = useState(false);
  const said = what.trim();

  function handleSubmit() {
    if (to === null) return;
    give('ReportKrisstodNeed', stream, { site: site.id, function: to }, { what: said }, { done: texts.needDone });
    onClose();
  }

  return (
    <FormDialog
      title={texts.needTitle(siteName(site))}
      size="narrow"
      isDirty={what !== ''}
      check={() => {
        setTried(true);
        return said !== '' && to !== null && identityFault(what) === undefined;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.needSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <SayHint plan={plan} />
      <TextArea
        label={texts.needWhat}
        description={texts.needHelp}
        value={what}
        onChange={(text) => setWhat(text.replaceAll('\n', ' '))}
        maxLength={140}
        minRows={2}
        autoFocus
        isRequired
        errorMessage={identityFault(what) ?? (isTried && said === '' ? texts.needMissing : undefined)}
      />
      <Select
        label={texts.needTo}
        value={to}
        placeholder={texts.needToPlaceholder}
        options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setTo}
        isRequired
        errorMessage={isTried && to === null ? texts.needToMissing : undefined}
      />
    </FormDialog>
  );
}

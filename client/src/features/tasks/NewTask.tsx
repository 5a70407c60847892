import { useState } from 'react';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { Button } from '../../ui/Button.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { TaskDialog } from './TaskDialog.tsx';

/** The button, and the dialog behind it, for whoever may make a task. */
export function NewTask({ incident }: { incident: string }) {
  const mayWrite = usePermissions().has('task.write');
  const [isMaking, setMaking] = useState(false);
  if (!mayWrite) return null;
  return (
    <>
      <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setMaking(true)}>
        {taskTexts.new}
      </Button>
      {isMaking && <TaskDialog incident={incident} onClose={() => setMaking(false)} />}
    </>
  );
}

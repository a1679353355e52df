'use client';

import { PhoneStart } from '../shell/empty-state';
import { ui, useUi } from '../shell/ui-store';
import { TabPanel, Tabs } from '../ui/tabs';
import { BriefField } from './brief-field';
import { QuestionLine } from './question-line';
import { ReadingStatus } from './reading-status';
import { TargetCode } from './target-code';

const tabs = [
  { id: 'brief', label: 'Brief' },
  { id: 'dbml', label: 'DBML' },
  { id: 'sql', label: 'SQL' },
] as const;

/** The design as text: the brief to write, and the same design as DBML and as SQL to read. */
export function LeftPanel() {
  const tab = useUi((s) => s.leftTab);
  return (
    <Tabs label="Text views" tabs={tabs} value={tab} onChange={ui.showLeft}>
      <TabPanel id="brief" className="flex flex-col data-[state=inactive]:hidden" keep>
        <BriefField />
        <PhoneStart />
        <QuestionLine />
        <ReadingStatus />
      </TabPanel>
      <TabPanel id="dbml">
        <TargetCode target="dbml" language="flux-dbml" label="DBML" />
      </TabPanel>
      <TabPanel id="sql">
        <TargetCode target="sql" language="pgsql" label="SQL migration" />
      </TabPanel>
    </Tabs>
  );
}

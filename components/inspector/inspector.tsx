'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useFindings } from '../findings/use-findings';
import { Boundary } from '../shell/boundary';
import { count } from '../shell/summary';
import { type RightTab, ui, useUi } from '../shell/ui-store';
import { TabPanel, type TabSpec, Tabs } from '../ui/tabs';
import { Details } from './details';

// Loaded when their tab is first opened: the first page is the brief's.
const FindingsList = dynamic(() => import('../findings/findings-list').then((m) => m.FindingsList));
const Queries = dynamic(() => import('../queries/queries').then((m) => m.Queries));
const Migration = dynamic(() => import('./migration').then((m) => m.Migration));
const ReportPanel = dynamic(() => import('../report/report-panel').then((m) => m.ReportPanel));

const scrolls = 'overflow-y-auto overscroll-contain';

/** The right panel: what is selected, what was found, how it is read, how it is made, and the report on it all. */
export function Inspector() {
  const tab = useUi((s) => s.rightTab);
  const tabs = useTabs();
  return (
    <Tabs label="Inspector" tabs={tabs} value={tab} onChange={ui.showRight}>
      <Boundary key={tab} what="This panel">
        <TabPanel id="details" className={scrolls}>
          <Details />
        </TabPanel>
        <TabPanel id="findings" className={scrolls}>
          <FindingsList />
        </TabPanel>
        <TabPanel id="queries" className={scrolls}>
          <Queries />
        </TabPanel>
        <TabPanel id="migration" className={scrolls}>
          <Migration />
        </TabPanel>
        <TabPanel id="report" className="flex flex-col">
          <ReportPanel />
        </TabPanel>
      </Boundary>
    </Tabs>
  );
}

function useTabs(): readonly TabSpec<RightTab>[] {
  const found = useFindings();
  return useMemo(() => {
    const worst = found[0]?.severity;
    return [
      { id: 'details', label: 'Details' },
      {
        id: 'findings',
        label: 'Findings',
        count: found.length,
        countLabel: count(found.length, 'finding'),
        tone: worst === 'critical' ? 'danger' : worst === 'warning' ? 'warn' : 'muted',
      },
      { id: 'queries', label: 'Queries' },
      { id: 'migration', label: 'Migration' },
      { id: 'report', label: 'Report' },
    ];
  }, [found]);
}

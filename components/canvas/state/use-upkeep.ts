'use client';

import { useEffect } from 'react';
import { useTools } from './canvas-context';
import type { DiagramVersion } from './use-diagram';

/** Lets go of what is gone: a field, a menu or a dialog on a table that was deleted meanwhile, by a reading or an undo. */
export function useUpkeep(version: DiagramVersion): void {
  const tools = useTools();
  useEffect(() => {
    const { editing, menu, relating, pointed } = tools.store.getState();
    const gone = (table: string): boolean => !tools.document.index.tables.has(table);
    if (editing && gone(editing.table)) {
      tools.store.setState({ editing: null });
      tools.view.focus();
    }
    if (menu && menu.target.kind !== 'pane' && gone(menu.target.table)) tools.store.setState({ menu: null });
    if (relating && (gone(relating.from.table) || (relating.to && gone(relating.to.table)))) {
      tools.store.setState({ relating: null });
    }
    if (pointed.kind !== 'pane' && gone(pointed.table)) tools.store.setState({ pointed: { kind: 'pane' } });
    // A new version is the reason to look.
    void version;
  }, [tools, version]);
}

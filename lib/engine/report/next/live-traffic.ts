import type { Design } from '../../model/design';
import { counted, listed } from '../words';
import type { NextChange } from './next-change';

/** Tables that serve traffic take later changes in steps that do not block; the steps are the plan's, so there is no SQL here. */
export function liveTraffic({ schema }: Design): readonly NextChange[] {
  const live = schema.tables.filter((table) => table.liveTraffic);
  const first = live[0];
  if (!first) return [];
  const names = live.length > 3 ? counted(live.length, 'table') : listed(live.map((table) => table.name));
  return [
    {
      code: 'next/live-traffic',
      subject: first.id,
      when: `${names} ${live.length === 1 ? 'changes' : 'change'} while serving traffic`,
      change: 'indexes CONCURRENTLY in a file of their own; constraints NOT VALID first, VALIDATE in the next deploy',
      gist: '',
      migration: [],
      mind: 'Set lock_timeout, so that a migration gives up rather than queue all reads behind it.',
      weight: 60,
    },
  ];
}

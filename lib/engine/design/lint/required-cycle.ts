import { type CircleStep, requiredCircles } from '../shared/required-circles';
import type { Fault, LintRule } from './rule';

/** No circle of required foreign keys: none of its tables could get a first row. A deferred key breaks the circle. */
export const requiredCycle: LintRule = {
  code: 'lint/required-cycle',
  severity: 'warning',
  title: 'Required foreign keys never run in a circle.',
  check: (schema) => requiredCircles(schema.tables).map(faultOf),
};

function faultOf(circle: readonly CircleStep[]): Fault {
  const [first] = circle;
  const names = circle.map((s) => s.table.name);
  const message =
    names.length === 1
      ? `Every row of ${names[0]} needs another one of the same table, so there is no first one.`
      : `${names.join(', ')} each need a row of the next, so none can get a first one.`;
  return {
    subject: first?.key.id ?? '',
    message,
    hint: 'Let one of the keys be empty, or make it deferrable.',
    origin: first?.key.origin ?? { kind: 'hand' },
  };
}

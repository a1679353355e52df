import type { Schema } from '@/lib/engine';
import type { Engine } from '../ui/use-engine';

/** A previewed migration carries no real moment: it is made again on every change. */
const previewMoment = '2000-01-01T00:00:00.000Z';

/** The files a target makes of a schema, one after the other; empty when there is no such target. */
export function previewFiles(engine: Engine, targetId: string, schema: Schema, name: string): string {
  const target = engine.targets.find(({ id }) => id === targetId);
  if (!target) return '';
  const plan = engine.planMigration(engine.emptySchema, schema);
  const files = target.files({ schema, plan, name, at: previewMoment });
  if (files.length === 1) return files[0]?.text ?? '';
  return files.map(({ path, text }) => `-- ${path}\n\n${text}`).join('\n');
}

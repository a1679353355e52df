import type { Plan, PlanBatch, PlanStep } from './plan';

/** Groups a plan's steps into migration files: what may share a transaction and stands in a row shares a file. */
export function batches(plan: Plan): readonly PlanBatch[] {
  const files: { steps: PlanStep[]; transactional: boolean }[] = [];
  for (const step of plan.steps) {
    const last = files.at(-1);
    if (last && sharesTransaction(last.steps.at(-1), step)) last.steps.push(step);
    else files.push({ steps: [step], transactional: step.transactional });
  }
  return files;
}

const sharesTransaction = (a: PlanStep | undefined, b: PlanStep): boolean =>
  a?.transactional === true && b.transactional && a.group === b.group;

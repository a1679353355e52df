import type { Hazard } from './plan';

const hazard =
  (code: Hazard['code'], severity: Hazard['severity']) =>
  (message: string): Hazard => ({ code, severity, message });

export const losesData = hazard('losesData', 'critical');
export const rewritesTable = hazard('rewritesTable', 'warning');
export const blocksWrites = hazard('blocksWrites', 'warning');
export const blocksReads = hazard('blocksReads', 'warning');
export const mayFail = hazard('mayFail', 'warning');
export const notice = hazard('mayFail', 'info');
/** Programs written for the schema before. */
export const breaksClients = hazard('breaksClients', 'warning');
export const notReversible = hazard('notReversible', 'warning');

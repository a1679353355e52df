export { benchCanvas } from './canvas';
export { benchBriefs, benchEngine } from './engine';
export { benchFirstLoad } from './first-load';
export { openBriefWorker } from './in-worker';
export { benchProof } from './proof';

export { benchCanvas } from './canvas';
export { benchEngine } from './engine';
export { benchFirstLoad } from './first-load';
export { benchProof } from './proof';

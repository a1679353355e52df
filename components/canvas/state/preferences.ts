import type { CanvasTools } from './canvas-context';
import type { CanvasState } from './canvas-store';

const KEY = 'flux.canvas.wheel';

/** Whether the wheel pans or zooms, as chosen on this browser; panning where nothing was chosen or can be kept. */
export function readWheel(): CanvasState['wheel'] {
  try {
    return localStorage.getItem(KEY) === 'zoom' ? 'zoom' : 'pan';
  } catch {
    return 'pan';
  }
}

/** Changes what the wheel does and remembers it where the browser allows. */
export function setWheel(tools: CanvasTools, wheel: CanvasState['wheel']): void {
  tools.store.setState({ wheel });
  try {
    localStorage.setItem(KEY, wheel);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

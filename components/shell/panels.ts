export type PanelSide = 'left' | 'right';

/** One side panel as remembered; `width` in CSS pixels, absent until the person has resized it. */
export interface PanelState {
  readonly open: boolean;
  readonly width?: number;
}

export type Panels = Readonly<Record<PanelSide, PanelState>>;

export const panelsKey = 'flux-panels';
export const defaultPanels: Panels = { left: { open: true }, right: { open: true } };

const minimum = 280;
const largestShare: Readonly<Record<PanelSide, number>> = { left: 0.6, right: 0.5 };

/** A width a panel may have in a window of that width: at least 280 px, at most 60% (left) or 50% (right). */
export function fitPanel(side: PanelSide, width: number, windowWidth: number): number {
  return Math.round(Math.max(minimum, Math.min(width, windowWidth * largestShare[side])));
}

/** Reads what was remembered; anything that is not a panel state falls back to the default. */
export function parsePanels(stored: string | null): Panels {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return { left: parsePanel(value, 'left'), right: parsePanel(value, 'right') };
  } catch {
    return defaultPanels;
  }
}

function parsePanel(value: unknown, side: PanelSide): PanelState {
  const panel: unknown = isRecord(value) ? value[side] : undefined;
  if (!isRecord(panel)) return defaultPanels[side];
  return {
    open: panel.open !== false,
    ...(typeof panel.width === 'number' && Number.isFinite(panel.width) && { width: panel.width }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

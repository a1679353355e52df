'use client';

import { type MouseEvent, type PointerEvent, type SyntheticEvent, useMemo } from 'react';
import { documentActions } from '@/lib/document/react';
import { addTable, startEditing } from '../commands/edit';
import type { Point } from '../model/geometry';
import { type CanvasTools, useTools } from '../state/canvas-context';
import { pane, type Target } from '../state/canvas-store';
import { dragGesture, drawGesture, type Gesture, selectGesture } from './gestures';
import { elementOf, sameTarget, targetAt } from './target-at';
import { useGesture } from './use-gesture';

const placeOf = (event: { clientX: number; clientY: number }): Point => ({ x: event.clientX, y: event.clientY });

const isOn = (target: EventTarget, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const isIn = (event: SyntheticEvent, selector: string): boolean => isOn(event.target, selector);

/** Where a button of the pointer went down. */
interface Press {
  readonly on: EventTarget;
  readonly at: Point;
}

/** A pointer that moved less than this between press and release, in window pixels, clicked what it pressed. */
const STILL = 8;

/** Mouse, pen and touch on the diagram, near and far, as handlers for its element. While `panning`, a drag only pans. */
export function usePointer(panning: boolean) {
  const tools = useTools();
  const gestures = useGesture(tools);
  const { start, isRunning, swallowsClick } = gestures;
  // The parts of `gestures` work on refs alone: those of the first render do for good.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    let pressed: Press | null = null;
    const onPointerDownCapture = (event: PointerEvent<HTMLElement>) => {
      pressed = { on: event.target, at: placeOf(event) };
      if (event.button !== 0 || !event.isPrimary || panning) return;
      const gesture = gestureFor(tools, event);
      if (gesture) start(gesture, event);
    };
    /** The library listens for presses too: what is ours does not reach it. */
    const keepPress = (event: SyntheticEvent) => {
      if (isRunning()) event.stopPropagation();
    };
    return {
      onPointerDownCapture,
      onMouseDownCapture: keepPress,
      onTouchStartCapture: keepPress,
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.buttons !== 0 || isRunning() || isIn(event, '[data-grip]')) return;
        point(tools, targetAt(tools, event.target, placeOf(event)));
      },
      onPointerLeave: () => point(tools, pane),
      onClick: (event: MouseEvent<HTMLElement>) => {
        if (!swallowsClick()) click(tools, event, clickedOn(event, pressed));
        pressed = null;
      },
      onDoubleClick: (event: MouseEvent<HTMLElement>) => doubleClick(tools, event),
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        if (isIn(event, 'input')) return;
        event.preventDefault();
        const target = targetAt(tools, event.target, placeOf(event));
        select(tools, target, false);
        tools.store.setState({ menu: { about: 'actions', target, at: placeOf(event) } });
      },
    };
  }, [tools, panning]);
}

function gestureFor(tools: CanvasTools, event: PointerEvent<HTMLElement>): Gesture | null {
  const at = tools.view.toDiagram(placeOf(event));
  const { readOnly } = tools.document;
  const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
  if (grip && !readOnly) {
    return drawGesture(tools, { table: grip.dataset.grip ?? '', column: grip.dataset.gripColumn ?? null }, at);
  }
  if (event.shiftKey && !isIn(event, '[data-table]')) return selectGesture(tools, at);
  if (readOnly || tools.store.getState().nearness !== 'far') return null;
  const table = tools.diagram.tableAt(at);
  return table === null ? null : dragGesture(tools, table, at);
}

/** The pointer rests on something: the document lights it up everywhere. */
function point(tools: CanvasTools, target: Target): void {
  if (sameTarget(tools.store.getState().pointed, target)) return;
  tools.store.setState({ pointed: target });
  documentActions.hover(elementOf(target));
}

/**
 * What a click is on: the table that was pressed, although it may have glided away from under the pointer before the
 * release (the browser then sends the click to what holds both).
 */
function clickedOn(event: MouseEvent, pressed: Press | null): EventTarget {
  const { x, y } = placeOf(event);
  const still = pressed !== null && Math.hypot(x - pressed.at.x, y - pressed.at.y) < STILL;
  return still && isOn(pressed.on, '[data-table]') ? pressed.on : event.target;
}

function click(tools: CanvasTools, event: MouseEvent<HTMLElement>, on: EventTarget): void {
  if (isIn(event, 'input, [data-grip]')) return;
  const target = targetAt(tools, on, placeOf(event));
  select(tools, target, event.shiftKey || event.metaKey || event.ctrlKey);
  if (!isIn(event, '[data-part="menu"]')) return;
  const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
  tools.store.setState({
    menu: { about: 'actions', target, at: { x: box?.left ?? event.clientX, y: box?.bottom ?? event.clientY } },
  });
}

function select(tools: CanvasTools, target: Target, toggle: boolean): void {
  const id = elementOf(target);
  const { selection } = tools.document;
  if (id === null) {
    if (!toggle) documentActions.select([]);
    tools.store.setState({ showCursor: false });
    return;
  }
  const others = selection.filter((s) => s !== id);
  documentActions.select(!toggle ? [id] : others.length < selection.length ? others : [...selection, id]);
  if (target.kind === 'pane' || target.kind === 'edge') return;
  const column = target.kind === 'column' ? target.column : null;
  tools.store.setState({ cursor: { table: target.table, column }, showCursor: false });
}

function doubleClick(tools: CanvasTools, event: MouseEvent<HTMLElement>): void {
  if (isIn(event, 'input, button, [data-grip]')) return;
  const target = targetAt(tools, event.target, placeOf(event));
  if (target.kind === 'pane') addTable(tools, tools.view.toDiagram(placeOf(event)));
  else if (target.kind === 'table') {
    const rect = tools.diagram.tables.get(target.table);
    if (tools.store.getState().nearness === 'far' && rect) tools.view.reveal(rect, 0.9);
    else startEditing(tools, { kind: 'tableName', table: target.table });
  } else if (target.kind === 'column') {
    const kind = isIn(event, '[data-part="type"]') ? 'columnType' : 'columnName';
    startEditing(tools, { kind, table: target.table, column: target.column });
  }
}

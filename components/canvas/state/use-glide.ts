'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Layout } from '@/lib/engine';
import { easeOut, placesBetween, placesChanged } from '../model/glide';
import { prefersStill } from './view';

/** Milliseconds. */
const DURATION = 240;
/** More tables than this do not glide: each frame would route all their edges. */
const MOST = 80;

/**
 * The places to draw: those of the document, reached in 240 ms from where the tables were last drawn, with those being
 * moved by hand on top. A new layout on the way starts from where the tables are.
 */
export function useGlide(layout: Layout, moving: Layout | null): Layout {
  const [between, setBetween] = useState<Layout | null>(null);
  const drawn = useRef(layout);
  const target = useRef(layout);
  // Decided while rendering, so that no frame shows the tables at their end before they glide there.
  const starts = layout !== target.current && moving === null && glides(drawn.current, layout);
  const base = starts
    ? placesBetween(drawn.current, layout, 0)
    : layout === target.current
      ? (between ?? layout)
      : layout;
  const places = moving ? { ...base, ...moving } : base;
  useLayoutEffect(() => {
    drawn.current = places;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new layout starts or ends a glide
  useEffect(() => {
    const changed = layout !== target.current;
    target.current = layout;
    if (!changed) return;
    if (!starts) {
      setBetween(null);
      return;
    }
    const from = drawn.current;
    const begin = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(1, Math.max(0, (now - begin) / DURATION));
      setBetween(share === 1 ? null : placesBetween(from, layout, easeOut(share)));
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [layout]);
  return places;
}

function glides(from: Layout, to: Layout): boolean {
  if (prefersStill()) return false;
  const changed = placesChanged(from, to).length;
  return changed > 0 && changed <= MOST;
}

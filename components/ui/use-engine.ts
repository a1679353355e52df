'use client';

import { useEffect, useState } from 'react';

/** The engine's front door, loaded when a panel first needs it. */
export type Engine = typeof import('@/lib/engine');

let loaded: Engine | null = null;

export async function loadEngine(): Promise<Engine> {
  loaded ??= await import('@/lib/engine');
  return loaded;
}

/** The engine on this thread, for previews and exports; null while it loads. Designing itself runs in a worker. */
export function useEngine(): Engine | null {
  const [engine, setEngine] = useState(loaded);
  useEffect(() => {
    if (engine) return;
    let gone = false;
    void loadEngine().then((module) => !gone && setEngine(module));
    return () => {
      gone = true;
    };
  }, [engine]);
  return engine;
}

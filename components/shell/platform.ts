'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Writes keys as this machine's keyboard has them: "⌘K" on Apple's, "Ctrl K" elsewhere. */
export function useKeys(): (keys: string) => string {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return (keys) => (apple ? keys : elsewhere(keys));
}

/** "⇧⌘Z" as "Ctrl Shift Z". */
function elsewhere(keys: string): string {
  const names = { '⌘': 'Ctrl', '⇧': 'Shift', '⌥': 'Alt' } as const;
  const held = (['⌘', '⇧', '⌥'] as const).filter((sign) => keys.includes(sign)).map((sign) => names[sign]);
  return [...held, keys.replace(/[⌘⇧⌥]/g, '')].join(' ');
}

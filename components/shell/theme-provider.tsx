'use client';

import { ThemeProvider as NextThemes } from 'next-themes';
import type { ReactNode } from 'react';

/** Light, dark or the system's theme, on `data-theme` of the root element, set before the first paint. */
export function ThemeProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <NextThemes attribute="data-theme" defaultTheme="system" nonce={nonce} disableTransitionOnChange>
      {children}
    </NextThemes>
  );
}

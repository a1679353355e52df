'use client';

import { useEffect } from 'react';
import { bootDocument } from '@/lib/document/boot';

/** Opens the design the address carries, else the one last open here, else a new one. */
export function useOpening(): void {
  useEffect(() => void bootDocument(), []);
}

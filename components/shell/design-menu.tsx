'use client';

import { Logo } from './logo';

export function DesignMenu() {
  return <Logo />;
}

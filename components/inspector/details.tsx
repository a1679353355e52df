'use client';

import dynamic from 'next/dynamic';
import { useDocument } from '@/lib/document/react';
import { findElement } from './lookup';
import { Overview } from './overview';

const ElementDetails = dynamic(() => import('./element-details').then((m) => m.ElementDetails));

/** Everything about what is selected; with nothing selected, the whole design as an outline. */
export function Details() {
  const schema = useDocument((s) => s.schema);
  const selection = useDocument((s) => s.selection);
  const found = findElement(schema, selection[selection.length - 1]);
  if (!found) return <Overview />;
  return <ElementDetails key={selection.join()} found={found} others={selection.slice(0, -1)} />;
}

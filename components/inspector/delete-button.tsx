'use client';

import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { documentActions } from '@/lib/document/react';
import type { SchemaEdit } from '@/lib/document/types';
import { Button } from '../ui/button';
import { handOnFocus } from '../ui/return-focus';

/** Deletes what the panel shows; the panel, which goes on to something else, keeps the focus. */
export function DeleteButton({
  edit,
  className,
  children,
}: {
  edit: SchemaEdit;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Button
      small
      kind="danger"
      {...(className && { className })}
      onClick={({ currentTarget }) => {
        handOnFocus(currentTarget);
        documentActions.edit(edit);
      }}
    >
      <Trash2 size={14} aria-hidden />
      {children}
    </Button>
  );
}

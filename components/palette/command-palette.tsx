'use client';

import { Command } from 'cmdk';
import { useTheme } from 'next-themes';
import { Dialog as Radix } from 'radix-ui';
import { useMemo, useState } from 'react';
import { documentActions, useDocument } from '@/lib/document/react';
import { useKeys } from '../shell/platform';
import { ui } from '../shell/ui-store';
import { Kbd } from '../ui/kbd';
import { type PaletteCommand, paletteCommands } from './commands';
import { matchElements } from './match-elements';

const itemClass =
  'flex h-9 cursor-pointer items-center gap-3 rounded-md px-3 text-ui aria-disabled:opacity-40 aria-selected:bg-raised';

/** Command-K: everything that can be done, and every table and column by name. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [search, setSearch] = useState('');
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fade fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="pop fixed inset-x-3 top-[12vh] z-40 mx-auto max-w-[560px] overflow-hidden rounded-lg border border-hairline bg-surface shadow-float"
        >
          <Radix.Title className="sr-only">Commands</Radix.Title>
          <Command label="Commands" loop shouldFilter={false}>
            <Command.Input
              value={search}
              onValueChange={setSearch}
              placeholder="Go to a table, or do something…"
              className="h-12 w-full border-b border-hairline bg-transparent px-4 text-body outline-none"
            />
            <Command.List className="max-h-[min(420px,60vh)] scroll-py-2 overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-center text-muted">Nothing by that name.</Command.Empty>
              <Elements search={search} onClose={onClose} />
              <Commands search={search} onClose={onClose} />
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const heading =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-muted';

function Elements({ search, onClose }: { search: string; onClose: () => void }) {
  const schema = useDocument((s) => s.schema);
  const matches = useMemo(() => matchElements(schema, search), [schema, search]);
  if (matches.length === 0) return null;
  return (
    <Command.Group heading="Go to" className={heading}>
      {matches.map(({ id, name, table }) => (
        <Command.Item
          key={id}
          value={id}
          className={itemClass}
          onSelect={() => {
            onClose();
            documentActions.select([id]);
            ui.showRight('details');
          }}
        >
          <span className="min-w-0 flex-1 truncate font-mono">
            {table && <span className="text-muted">{table}.</span>}
            {name}
          </span>
          <span className="text-meta text-muted">{table ? 'column' : 'table'}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Commands({ search, onClose }: { search: string; onClose: () => void }) {
  const { resolvedTheme, setTheme } = useTheme();
  const canUndo = useDocument((s) => s.canUndo);
  const canRedo = useDocument((s) => s.canRedo);
  const keys = useKeys();
  const all = paletteCommands({
    canUndo,
    canRedo,
    toggleTheme: () => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark'),
  });
  const wanted = search.trim().toLowerCase();
  const matching = all.filter(({ label, words }) => `${label} ${words ?? ''}`.toLowerCase().includes(wanted));
  if (matching.length === 0) return null;
  const run = (command: PaletteCommand) => {
    onClose();
    command.run();
  };
  return (
    <Command.Group heading="Do" className={heading}>
      {matching.map((command) => (
        <Command.Item
          key={command.label}
          value={command.label}
          disabled={command.disabled ?? false}
          className={itemClass}
          onSelect={() => run(command)}
        >
          <span className="min-w-0 flex-1 truncate">{command.label}</span>
          {command.keys && <Kbd>{keys(command.keys)}</Kbd>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

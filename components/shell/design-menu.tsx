'use client';

import { ChevronDown, CircleHelp, Command, Copy, FilePlus2, FolderOpen, LayoutList, SunMoon } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useRef } from 'react';
import { designLibrary } from '@/lib/document/boot';
import { useDocument } from '@/lib/document/react';
import { Menu, MenuItem, MenuLabel, MenuLine } from '../ui/menu';
import { Logo } from './logo';
import { openDesignFile } from './open-design-file';
import { ui } from './ui-store';
import { useDesigns } from './use-designs';

const recent = 6;

/** Which designs there are, and the ways to another one. */
export function DesignMenu() {
  const file = useRef<HTMLInputElement>(null);
  const id = useDocument((s) => s.id);
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label="Designs"
            className="flex h-8 shrink-0 items-center gap-0.5 rounded-md px-1 text-muted transition-colors hover:bg-raised hover:text-ink"
          >
            <Logo />
            <ChevronDown size={13} aria-hidden />
          </button>
        }
      >
        <MenuItem icon={<FilePlus2 size={15} />} onSelect={() => void designLibrary().create()}>
          New design
        </MenuItem>
        <MenuItem icon={<Copy size={15} />} onSelect={() => void designLibrary().duplicate(id)}>
          Duplicate this design
        </MenuItem>
        <MenuItem icon={<FolderOpen size={15} />} onSelect={() => file.current?.click()}>
          Open a design file…
        </MenuItem>
        <RecentDesigns />
        <PhoneItems />
      </Menu>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label="Design file"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) void openDesignFile(chosen);
        }}
      />
    </>
  );
}

function RecentDesigns() {
  const { entries, trouble } = useDesigns();
  const open = useDocument((s) => s.id);
  return (
    <>
      <MenuLine />
      <MenuLabel>Designs in this browser</MenuLabel>
      {trouble && <p className="max-w-64 px-2 py-1 text-meta text-danger">{trouble}</p>}
      {entries?.slice(0, recent).map(({ id, title, tables }) => (
        <MenuItem
          key={id}
          current={id === open}
          icon={id === open && <span className="size-1.5 rounded-full bg-accent" />}
          hint={`${tables} ${tables === 1 ? 'table' : 'tables'}`}
          onSelect={() => void designLibrary().open(id)}
        >
          {title || 'Untitled design'}
        </MenuItem>
      ))}
      <MenuItem icon={<LayoutList size={15} />} onSelect={() => setTimeout(() => ui.open('designs'), 0)}>
        All designs…
      </MenuItem>
    </>
  );
}

/** What has no room of its own in the bar of a narrow screen. */
function PhoneItems() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <div className="desk:hidden">
      <MenuLine />
      <MenuItem icon={<Command size={15} />} onSelect={() => setTimeout(() => ui.open('palette'), 0)}>
        Commands…
      </MenuItem>
      <MenuItem icon={<SunMoon size={15} />} onSelect={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}>
        Light or dark
      </MenuItem>
      <MenuItem icon={<CircleHelp size={15} />} onSelect={() => setTimeout(() => ui.open('shortcuts'), 0)}>
        Keyboard and help…
      </MenuItem>
    </div>
  );
}

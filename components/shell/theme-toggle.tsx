'use client';

import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { IconButton } from '../ui/icon-button';

/** Changes between light and dark. Both icons are in the page and the style shows one, so that it is right at once. */
export function ThemeToggle({ className }: { className?: string }) {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <IconButton
      label="Light or dark"
      {...(className && { className })}
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
    >
      <Sun size={15} aria-hidden className="hidden [[data-theme=dark]_&]:block" />
      <Moon size={15} aria-hidden className="[[data-theme=dark]_&]:hidden" />
    </IconButton>
  );
}

'use client';

import { PanelsTopLeft, Shapes, TextCursorInput } from 'lucide-react';
import { cn } from '../ui/cn';
import { type PhoneTab, ui, useUi } from './ui-store';

const parts: readonly { readonly id: PhoneTab; readonly label: string; readonly icon: typeof Shapes }[] = [
  { id: 'brief', label: 'Brief', icon: TextCursorInput },
  { id: 'diagram', label: 'Diagram', icon: Shapes },
  { id: 'details', label: 'Details', icon: PanelsTopLeft },
];

/** On a narrow screen: which of the three parts is shown. */
export function PhoneTabs() {
  const current = useUi((s) => s.phoneTab);
  return (
    <nav
      aria-label="Parts of the page"
      className="flex h-12 shrink-0 border-t border-hairline bg-surface pb-[env(safe-area-inset-bottom)] desk:hidden"
    >
      {parts.map(({ id, label, icon: Icon }) => (
        <button
          key={id}
          type="button"
          aria-current={current === id ? 'page' : undefined}
          onClick={() => ui.showPhone(id)}
          className={cn(
            'flex flex-1 flex-col items-center justify-center text-badge font-500 focus-visible:-outline-offset-2',
            current === id ? 'text-accent' : 'text-muted',
          )}
        >
          <Icon size={16} aria-hidden />
          {label}
        </button>
      ))}
    </nav>
  );
}

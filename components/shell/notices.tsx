'use client';

import dynamic from 'next/dynamic';
import { useTheme } from 'next-themes';
import { useEffect, useRef } from 'react';
import { useDocument } from '@/lib/document/react';

const Toaster = dynamic(() => import('sonner').then((module) => module.Toaster), { ssr: false });

/** Shows the document's notices, and those of the page itself, as messages that come and go. */
export function Notices() {
  const notice = useDocument((s) => s.notice);
  const { resolvedTheme } = useTheme();
  const shown = useRef(0);
  useEffect(() => {
    if (!notice || notice.id === shown.current) return;
    shown.current = notice.id;
    void import('sonner').then(({ toast }) => {
      const show = { info: toast, warning: toast.warning, error: toast.error }[notice.tone];
      const { action } = notice;
      show(notice.message, {
        // What can be answered, or has to be understood, stays longer.
        duration: notice.tone === 'error' || action ? 10_000 : 5000,
        ...(action && { action: { label: action.label, onClick: action.run } }),
      });
    });
  }, [notice]);
  return (
    <Toaster
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-center"
      className="pointer-events-auto"
      offset={{ bottom: 72 }}
      mobileOffset={{ bottom: 112 }}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{ unstyled: true, classNames: toastClasses }}
    />
  );
}

const toastClasses = {
  toast:
    'flex w-full items-center gap-2.5 rounded-lg border border-hairline bg-surface px-3.5 py-2.5 text-ui text-ink shadow-float',
  error: 'border-danger! [&_[data-icon]]:text-danger',
  warning: '[&_[data-icon]]:text-warn',
  success: '[&_[data-icon]]:text-ok',
  content: 'min-w-0 flex-1',
  actionButton: 'h-6 shrink-0 rounded-md border border-control/50 px-2 text-meta font-500 hover:bg-raised',
};

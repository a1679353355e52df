'use client';

import { useEffect, useRef, useState } from 'react';
import type { CodeEditor } from './monaco/code-editor';

/** Read-only code: plain at once, coloured as soon as the editor is loaded (not on a narrow screen). */
export function CodeView({ text, language, label }: { text: string; language: string; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (!window.matchMedia('(min-width: 900px)').matches) return;
    let gone = false;
    let created: CodeEditor | null = null;
    import('./monaco/code-editor').then(
      ({ createCodeEditor }) => {
        if (gone || !host.current) return;
        host.current.hidden = false;
        created = createCodeEditor(host.current, latest.current, language, label);
        setEditor(created);
      },
      () => undefined, // Not loaded: the plain text stays.
    );
    return () => {
      gone = true;
      created?.dispose();
      setEditor(null);
    };
  }, [language, label]);
  useEffect(() => editor?.setText(text), [editor, text]);
  return (
    <div className="relative size-full">
      {!editor && (
        <section
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="absolute inset-0 overflow-auto focus-visible:-outline-offset-2"
        >
          <pre className="px-4 py-3 font-mono text-meta leading-5 whitespace-pre-wrap">{text}</pre>
        </section>
      )}
      <div ref={host} className="absolute inset-0" hidden={!editor} />
    </div>
  );
}

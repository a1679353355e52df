'use client';

import { ArrowRight } from 'lucide-react';
import { examples } from '@/lib/document/examples';
import { documentActions, useDocument } from '@/lib/document/react';
import { GhostDiagram } from './ghost-diagram';

/** A text shorter than this, in characters, is still its first sentence: nothing is said about it yet. */
const enough = 30;

/** Before the first table: one sentence, three examples that run, and a picture of what comes. */
export function EmptyState() {
  const ready = useDocument((s) => s.ready);
  const text = useDocument((s) => s.text);
  const readOnly = useDocument((s) => s.readOnly);
  const reading = useDocument((s) => s.reading);
  const begun = text.trim().length;
  const underWay = begun > 0 && (begun < enough || reading === 'reading');
  if (!ready || readOnly || underWay) return <GhostDiagram />;
  return (
    <div className="pointer-events-none absolute inset-0 grid grid-cols-1 place-items-center overflow-y-auto p-6">
      <GhostDiagram />
      <div className="pointer-events-auto relative w-full max-w-[400px] rounded-lg border border-hairline bg-surface p-5 shadow-float">
        {begun === 0 ? <Start /> : <NothingRead />}
      </div>
    </div>
  );
}

function Start() {
  return (
    <>
      <p className="text-title font-600">Describe what you keep track of; the schema appears here as you write.</p>
      <p className="mt-4 mb-1 text-meta text-muted">Or start from an example</p>
      <ExampleList />
    </>
  );
}

/** On a narrow screen the brief stands alone, so the examples stand under it. */
export function PhoneStart() {
  const start = useDocument((s) => s.ready && !s.readOnly && s.text === '');
  if (!start) return null;
  return (
    <div className="border-t border-hairline px-4 py-3 desk:hidden">
      <p className="mb-1 text-meta text-muted">Start from an example</p>
      <ExampleList />
    </div>
  );
}

/** The examples as buttons that put their text into the brief. */
function ExampleList() {
  return (
    <ul className="-mx-2">
      {examples.map((example) => (
        <li key={example.id}>
          <button
            type="button"
            onClick={() => documentActions.setText(example.text)}
            className="group flex w-full items-center gap-3 rounded-md px-2 py-1.5 text-left transition-colors hover:bg-raised"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-500">{example.title}</span>
              <span className="block text-meta text-muted">{example.summary}</span>
            </span>
            <ArrowRight
              size={15}
              aria-hidden
              className="text-muted transition-transform group-hover:translate-x-0.5 group-hover:text-accent"
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

const NothingRead = () => (
  <>
    <p className="text-title font-600">No table found in the text yet.</p>
    <p className="mt-1 text-muted">
      Name the things you keep track of and what you know about them: “A customer has a name and an email. A customer
      places orders.”
    </p>
  </>
);

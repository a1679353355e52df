'use client';

import { documentActions, useDocument } from '@/lib/document/react';
import { Button } from '../ui/button';
import { withSentence } from './with-sentence';

/** The one thing worth asking, on one line; an answer is added to the brief as a sentence. */
export function QuestionLine() {
  const question = useDocument((s) => s.design?.question);
  const text = useDocument((s) => s.text);
  const readOnly = useDocument((s) => s.readOnly);
  if (!question || readOnly) return null;
  const answer = ({ sentence, replaces }: (typeof question.answers)[number]) =>
    documentActions.setText(replaces ? sentence : withSentence(text, sentence));
  return (
    <section
      aria-label="Question about the brief"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-hairline bg-selected px-4 py-2"
    >
      <p className="min-w-0 flex-1 basis-48">{question.text}</p>
      <div className="flex flex-wrap gap-1.5">
        {question.answers.map((one, index) => (
          <Button
            key={one.sentence}
            small
            title={
              one.replaces ? 'Makes this the brief; undo brings yours back' : `Adds “${one.sentence}” to the brief`
            }
            onClick={() => answer(one)}
          >
            {one.label}
            {index === question.assumed && <span className="text-muted">assumed</span>}
          </Button>
        ))}
      </div>
    </section>
  );
}

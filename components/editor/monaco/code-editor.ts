import { minimalEdit } from '../minimal-edit';
import { rangeOf } from './brief-decorations';
import { fillHost, prepareMonaco, sharedOptions } from './setup';

export interface CodeEditor {
  readonly setText: (text: string) => void;
  readonly dispose: () => void;
}

/** A read-only editor for code; `language` is one registered in setup.ts. */
export function createCodeEditor(host: HTMLElement, text: string, language: string, label: string): CodeEditor {
  const monaco = prepareMonaco();
  const model = monaco.editor.createModel(text, language);
  const editor = monaco.editor.create(host, {
    ...sharedOptions,
    model,
    ariaLabel: label,
    readOnly: true,
    domReadOnly: true,
    fontFamily: 'var(--font-geist-mono), ui-monospace, monospace',
    fontSize: 12.5,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 12,
    wordWrap: 'on',
    wrappingIndent: 'deepIndent',
  });
  fillHost(editor, host);
  return {
    setText(next) {
      const edit = minimalEdit(model.getValue(), next);
      if (edit) model.applyEdits([{ range: rangeOf(model, edit), text: edit.text }]);
    },
    dispose() {
      editor.dispose();
      model.dispose();
    },
  };
}

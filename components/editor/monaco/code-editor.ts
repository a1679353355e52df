import 'monaco-editor/languages/definitions/html/register';
import 'monaco-editor/languages/definitions/ini/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/ruby/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/xml/register';
import 'monaco-editor/languages/definitions/yaml/register';
import { minimalEdit } from '../minimal-edit';
import { rangeOf } from './brief-decorations';
import { prismaLanguage, prismaLanguageId } from './prisma-language';
import { fillHost, prepareMonaco, sharedOptions } from './setup';

export interface CodeEditor {
  readonly setText: (text: string) => void;
  readonly dispose: () => void;
}

/** A read-only editor for code; `language` is one registered in setup.ts. */
export function createCodeEditor(host: HTMLElement, text: string, language: string, label: string): CodeEditor {
  const monaco = prepareMonaco();
  prepareCode(monaco);
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
      if (model.isDisposed()) return;
      const edit = minimalEdit(model.getValue(), next);
      if (edit) model.applyEdits([{ range: rangeOf(model, edit), text: edit.text }]);
    },
    dispose() {
      editor.dispose();
      model.dispose();
    },
  };
}

let prepared = false;

/** The languages of exports that Monaco does not bring. */
function prepareCode({ languages }: ReturnType<typeof prepareMonaco>): void {
  if (prepared) return;
  prepared = true;
  languages.register({ id: prismaLanguageId });
  languages.setMonarchTokensProvider(prismaLanguageId, prismaLanguage);
}

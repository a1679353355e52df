import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/placeholderText/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/pgsql/register';
import * as monaco from 'monaco-editor/editor/editor.api';
import { briefLanguage, briefLanguageId } from './brief-language';
import { dbmlLanguage, dbmlLanguageId } from './dbml-language';
import { applyTheme } from './theme';

/** Monaco with only what the brief and the code tabs use; loaded after the page is usable. */
export { monaco };

let ready = false;

/** Registers the languages, the worker and the theme. Safe to call more than once. */
export function prepareMonaco(): typeof monaco {
  if (ready) return monaco;
  ready = true;
  self.MonacoEnvironment = {
    getWorker: () => new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }),
  };
  monaco.languages.register({ id: briefLanguageId });
  monaco.languages.setMonarchTokensProvider(briefLanguageId, briefLanguage);
  monaco.languages.register({ id: dbmlLanguageId });
  monaco.languages.setMonarchTokensProvider(dbmlLanguageId, dbmlLanguage);
  applyTheme(monaco);
  return monaco;
}

/**
 * Keeps an editor as large as its host, until the editor is disposed of. While the host is hidden it has no size, and
 * the editor keeps its own: one told that it has no width wraps a long text after every character, which takes minutes.
 */
export function fillHost(editor: monaco.editor.IStandaloneCodeEditor, host: HTMLElement): void {
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (width > 0 && height > 0) editor.layout({ width, height });
  });
  observer.observe(host);
  editor.onDidDispose(() => observer.disconnect());
}

/** Options of every editor here: the interface's own type and sizes, no chrome, nothing that guesses. */
export const sharedOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  guides: { indentation: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  links: false,
  bracketPairColorization: { enabled: false },
  codeLens: false,
  colorDecorators: false,
  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  parameterHints: { enabled: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  stickyScroll: { enabled: false },
  contextmenu: false,
  fixedOverflowWidgets: true,
  padding: { top: 12, bottom: 24 },
  scrollbar: {
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  // A text area takes every key as text for whoever else listens on the page; the newer edit context does not.
  editContext: false,
  // Tab leaves the editor, as it leaves every other field; indenting is not part of prose.
  tabFocusMode: true,
};

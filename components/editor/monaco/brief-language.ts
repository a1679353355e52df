import type { languages } from 'monaco-editor/editor/editor.api';

export const briefLanguageId = 'flux-brief';

/** Colours only the shape of the text: headings, bullets and quotations. What it means is drawn from the reading. */
export const briefLanguage: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenizer: {
    root: [
      [/^\s*#{1,6}\s.*$/, 'heading'],
      [/^\s*(?:[-*•]|\d+[.)])\s/, 'bullet'],
      [/^[A-Z][\w ]{0,40}:\s*$/, 'heading'],
    ],
  },
};

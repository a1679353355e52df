import type { languages } from 'monaco-editor/editor/editor.api';

export const prismaLanguageId = 'flux-prisma';

/** Prisma's schema language, as far as colours go. */
export const prismaLanguage: languages.IMonarchLanguage = {
  defaultToken: '',
  keywords: ['model', 'enum', 'datasource', 'generator', 'type', 'view'],
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/@@?[\w.]+/, 'predefined'],
      [/\d+/, 'number'],
      [/[A-Z]\w*/, 'type'],
      [/[a-z_]\w*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
      [/[{}()[\]?:,=]/, 'delimiter'],
    ],
  },
};

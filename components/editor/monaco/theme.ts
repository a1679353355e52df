import type * as Monaco from 'monaco-editor/editor/editor.api';

/** Dresses every editor in the page's own tokens as they are now; call again when the theme changes. */
export function applyTheme(monaco: typeof Monaco): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => sixDigits(style.getPropertyValue(`--${name}`).trim());
  const bare = (name: string) => token(name).slice(1);
  monaco.editor.defineTheme('flux', {
    base: style.colorScheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: bare('ink') },
      { token: 'heading', foreground: bare('ink'), fontStyle: 'bold' },
      { token: 'bullet', foreground: bare('muted') },
      { token: 'keyword', foreground: bare('accent') },
      { token: 'type', foreground: bare('fk') },
      { token: 'predefined', foreground: bare('fk') },
      { token: 'string', foreground: bare('ok') },
      { token: 'number', foreground: bare('pk') },
      { token: 'comment', foreground: bare('muted') },
      { token: 'operator', foreground: bare('muted') },
      { token: 'delimiter', foreground: bare('muted') },
      { token: 'identifier', foreground: bare('ink') },
      // The base themes have loud colours of their own for these.
      { token: 'predefined.sql', foreground: bare('fk') },
      { token: 'operator.sql', foreground: bare('muted') },
      { token: 'string.sql', foreground: bare('ok') },
    ],
    colors: {
      'editor.background': token('surface'),
      'editor.foreground': token('ink'),
      'editorCursor.foreground': token('accent'),
      'editor.selectionBackground': `${token('accent')}3d`,
      'editor.inactiveSelectionBackground': `${token('accent')}24`,
      'editor.placeholder.foreground': token('muted'),
      'editorLineNumber.foreground': token('muted'),
      'editorLineNumber.activeForeground': token('ink'),
      'editor.findMatchBackground': `${token('warn')}55`,
      'editor.findMatchHighlightBackground': `${token('warn')}2b`,
      'editorWidget.background': token('surface'),
      'editorWidget.foreground': token('ink'),
      'editorWidget.border': token('hairline'),
      'editorHoverWidget.background': token('surface'),
      'editorHoverWidget.foreground': token('ink'),
      'editorHoverWidget.border': token('hairline'),
      'input.background': token('surface'),
      'input.border': token('control'),
      'editorError.foreground': token('danger'),
      'editorWarning.foreground': token('warn'),
      'editorInfo.foreground': token('fk'),
      'editorBracketMatch.background': token('selected'),
      'editorBracketMatch.border': token('control'),
      focusBorder: token('accent'),
      'scrollbarSlider.background': `${token('control')}44`,
      'scrollbarSlider.hoverBackground': `${token('control')}77`,
      'scrollbarSlider.activeBackground': `${token('control')}99`,
      'widget.shadow': '#00000022',
    },
  });
  monaco.editor.setTheme('flux');
}

/** Monaco takes no short colours, and a style sheet may have been shortened: `#fff` becomes `#ffffff`. */
const sixDigits = (colour: string): string => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

/** The colours of the product, by role. Text roles reach 5:1 on canvas, surface and raised; edges and controls 3:1. */
export interface Tokens {
  readonly canvas: string;
  readonly surface: string;
  readonly raised: string;
  readonly selected: string;
  readonly hairline: string;
  readonly control: string;
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly pk: string;
  readonly fk: string;
  readonly ok: string;
  readonly warn: string;
  readonly danger: string;
}

export const light: Tokens = {
  canvas: '#f6f7f9',
  surface: '#ffffff',
  raised: '#f0f1f4',
  selected: '#eef0ff',
  hairline: '#e1e4ea',
  control: '#7d8594',
  edge: '#727b8b',
  ink: '#171a21',
  muted: '#596273',
  accent: '#4f46e5',
  onAccent: '#ffffff',
  pk: '#8a5a00',
  fk: '#0b6e8f',
  ok: '#1a7440',
  warn: '#8f5500',
  danger: '#c02536',
};

export const dark: Tokens = {
  canvas: '#0e1014',
  surface: '#16191f',
  raised: '#1d2129',
  selected: '#23244a',
  hairline: '#2a2f3a',
  control: '#6b7484',
  edge: '#7a8394',
  ink: '#eceef2',
  muted: '#a0a8b7',
  accent: '#8b8cff',
  onAccent: '#0e1014',
  pk: '#e6b450',
  fk: '#5cc4e0',
  ok: '#5fce8b',
  warn: '#f0b45a',
  danger: '#ff7d86',
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The custom property that stands for a token: `--on-accent`. */
export const cssName = (token: keyof Tokens): string => `--${kebab(token)}`;

/** Declarations of every token as a custom property, for a style rule's body. */
export const cssTokens = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${kebab(name)}:${value}`)
    .join(';');

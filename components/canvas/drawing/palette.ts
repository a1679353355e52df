const names = [
  'canvas',
  'surface',
  'raised',
  'selected',
  'hairline',
  'control',
  'edge',
  'ink',
  'muted',
  'accent',
] as const;

/** The theme's colours as the HTML canvas takes them. */
export type Palette = Readonly<Record<(typeof names)[number], string>> & { readonly font: string };

/** Reads the theme's variables where the element stands. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()] as const);
  // Every name has just been given its value.
  return { ...(Object.fromEntries(colours) as Record<(typeof names)[number], string>), font: style.fontFamily };
}

/** Calls back when the theme may have changed; returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}

/** The names the diagram's style sheet has for the page's own fonts. */
const names: Readonly<Record<string, string>> = { GeistSans: 'Geist', GeistMono: 'Geist Mono' };

let made: Promise<string> | null = null;

/**
 * An SVG with the page's own fonts in it: drawn as an image, it can load nothing. Where they cannot be read it stays as
 * it is, and is drawn with the system's fonts.
 */
export async function withPageFonts(svg: string): Promise<string> {
  made ??= Promise.all(fontRules().map(embedded)).then(
    (rules) => rules.join(''),
    () => '',
  );
  return svg.replace('<style>', `<style>${await made}`);
}

function fontRules(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && familyOf(rule) in names);
}

const familyOf = ({ style }: CSSFontFaceRule): string =>
  style.getPropertyValue('font-family').replaceAll(/["']/g, '').trim();

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (!source) return '';
  const answer = await fetch(new URL(source, rule.parentStyleSheet?.href ?? location.href));
  const data = await dataUrl(await answer.blob());
  const weight = rule.style.getPropertyValue('font-weight') || '100 900';
  return `@font-face{font-family:'${names[familyOf(rule)]}';font-weight:${weight};src:url(${data})}`;
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

import { metrics } from './metrics';
import { cssName, dark, light, type Tokens } from './tokens';

/** `page`: colours come from the custom properties of the page around the diagram. */
export type DiagramTheme = 'light' | 'dark' | 'page';

const sans = "Geist,'Geist Sans',Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const mono = "'Geist Mono',ui-monospace,Menlo,Consolas,monospace";

/** The style sheet of a diagram. Its class names all start with `fd`, so that it can stand inside a page. */
export function diagramStyle(theme: DiagramTheme): string {
  const tokens = theme === 'light' ? light : dark;
  const color = (token: keyof Tokens) => (theme === 'page' ? `var(${cssName(token)})` : tokens[token]);
  return [
    `.fd text{font:${metrics.nameSize}px ${sans};fill:${color('ink')};white-space:pre}`,
    `.fd-canvas{fill:${color('canvas')}}`,
    `.fd-node{fill:${color('surface')};stroke:${color('hairline')}}`,
    `.fd-head{fill:${color('raised')}}`,
    `.fd-line{stroke:${color('hairline')};fill:none}`,
    `.fd .fd-name{font-weight:600}`,
    `.fd .fd-type{font:${metrics.typeSize}px ${mono};fill:${color('muted')};text-anchor:end}`,
    `.fd .fd-foot-text{font-size:11px;fill:${color('muted')}}`,
    `.fd .fd-badge-text{font:${metrics.badgeSize}px ${mono};fill:${color('muted')};text-anchor:middle}`,
    `.fd-badge{fill:${color('raised')}}`,
    `.fd-set{fill:${color('control')};stroke:${color('control')}}`,
    `.fd-null{fill:none;stroke:${color('control')}}`,
    `.fd-pk{fill:none;stroke:${color('pk')};stroke-width:1.5;stroke-linecap:round}`,
    `.fd-fk{fill:none;stroke:${color('fk')};stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}`,
    `.fd-edge{fill:none;stroke:${color('edge')};stroke-width:1.25}`,
    `.fd-foot{fill:none;stroke:${color('edge')};stroke-width:1.25}`,
    `.fd-ring{fill:${color('canvas')};stroke:${color('edge')};stroke-width:1.25}`,
  ].join('');
}

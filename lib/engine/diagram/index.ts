export { CROW_FOOT_LENGTH, type CrowFoot, crowFoot } from './crow-foot';
export { type EdgeEnd, type EdgeView, edgesOf } from './edges';
export { type Box, boundingBox, type Point, tooClose } from './geometry';
export { layered } from './layered/layered';
export { escapeMarkup, printable } from './markup';
export { mermaidSource } from './mermaid';
export { metrics } from './metrics';
export { noObstacles, type Obstacles, obstaclesOf } from './obstacles';
export { placeNew } from './place-new';
export { type Anchor, type MarkerPlace, type Route, routeEdge, routeSelf, type Side } from './route';
export { anchorOf, routeAll, type Scene, type SceneEdge, type SceneTable, sceneOf } from './scene';
export { diagramSvg } from './svg';
export type { DiagramTheme } from './svg-style';
export {
  type BadgeView,
  type DetailLevel,
  type FooterView,
  type RowView,
  rowsOf,
  type TableView,
  tableView,
} from './table-view';
export { displayWidth, shorten } from './text-width';
export { cssTokens, dark, light, type Tokens } from './tokens';

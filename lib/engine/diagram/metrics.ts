/** Sizes of a table node in CSS pixels, shared by the canvas, its overview and the SVG. */
export const metrics = {
  minWidth: 220,
  maxWidth: 360,
  header: 36,
  row: 28,
  footer: 24,
  radius: 8,
  /** Between the node's edge and its content, left and right. */
  padding: 12,
  /** Between the parts of a row. */
  gap: 8,
  /** Width kept for the key mark, on every row. */
  keySlot: 20,
  /** Width kept for the filled or hollow diamond at the row's end. */
  diamond: 10,
  badgeHeight: 16,
  badgePadding: 4,
  /** Font sizes. */
  nameSize: 13,
  typeSize: 12,
  badgeSize: 11,
  /** Advance of one cell of text in Geist Mono at 12 and 11. */
  typeCell: 7.2,
  badgeCell: 6.6,
} as const;

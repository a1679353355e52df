export const visitStatusValues = [
  "booked",
  "confirmed",
  "cancelled",
  "done",
] as const;

export type VisitStatus = (typeof visitStatusValues)[number];

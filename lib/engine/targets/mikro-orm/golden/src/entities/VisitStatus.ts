export enum VisitStatus {
  Booked = "booked",
  Confirmed = "confirmed",
  Cancelled = "cancelled",
  Done = "done",
}

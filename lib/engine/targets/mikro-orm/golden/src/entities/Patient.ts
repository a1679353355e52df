import { defineEntity, p } from "@mikro-orm/core";
import { Appointment } from "./Appointment.js";

const PatientSchema = defineEntity({
  name: "Patient",
  tableName: "patients",
  comment: "Someone who is treated",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    name: p.text(),
    email: p.text().nullable(),
    allergies: p.array().columnType("text[]").defaultRaw("'{}'"),
    history: p.json<unknown>().defaultRaw(`'{}'`),
    createdAt: p
      .datetime()
      .columnType("timestamptz")
      .fieldName("created_at")
      .defaultRaw("now()"),
    updatedAt: p
      .datetime()
      .columnType("timestamptz")
      .fieldName("updated_at")
      .defaultRaw("now()")
      .onUpdate(() => new Date()),
    appointments: () => p.oneToMany(Appointment).mappedBy("patient"),
  },
  indexes: [
    {
      name: "idx_patients_history",
      expression:
        "CREATE INDEX idx_patients_history ON patients USING gin (history jsonb_path_ops)",
    },
  ],
  uniques: [
    {
      name: "uq_patients_email",
      expression:
        "CREATE UNIQUE INDEX uq_patients_email ON patients (lower(email))",
    },
  ],
});

export class Patient extends PatientSchema.class {}

PatientSchema.setClass(Patient);

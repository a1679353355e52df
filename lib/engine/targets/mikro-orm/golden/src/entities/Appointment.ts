import { defineEntity, p } from "@mikro-orm/core";
import { Doctor } from "./Doctor.js";
import { Patient } from "./Patient.js";
import { VisitStatus } from "./VisitStatus.js";

const AppointmentSchema = defineEntity({
  name: "Appointment",
  tableName: "appointments",
  comment: "A patient's booked visit to a doctor",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    patient: () =>
      p
        .manyToOne(Patient)
        .joinColumn("patient_id")
        .foreignKeyName("fk_appointments_patient_id")
        .deleteRule("cascade")
        .updateRule("no action"),
    doctor: () =>
      p
        .manyToOne(Doctor)
        .joinColumn("doctor_id")
        .foreignKeyName("fk_appointments_doctor_id")
        .deleteRule("restrict")
        .updateRule("no action"),
    status: p
      .enum(() => VisitStatus)
      .nativeEnumName("visit_status")
      .default(VisitStatus.Booked),
    startsAt: p.datetime().columnType("timestamptz").fieldName("starts_at"),
    endsAt: p.datetime().columnType("timestamptz").fieldName("ends_at"),
    fee: p
      .decimal()
      .precision(12)
      .scale(2)
      .nullable()
      .comment("Until billed: the doctor's estimate"),
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
  },
  indexes: [
    { name: "idx_appointments_patient_id", properties: ["patient"] },
    {
      name: "idx_appointments_doctor_id_starts_at",
      expression: `CREATE INDEX idx_appointments_doctor_id_starts_at ON appointments (doctor_id, starts_at DESC) WHERE status IN ('booked', 'confirmed')`,
    },
  ],
  checks: [
    { name: "chk_appointments_period", expression: "ends_at > starts_at" },
    { name: "chk_appointments_fee", expression: "fee >= 0" },
    {
      name: "ex_appointments_doctor_id_period",
      expression: `EXCLUDE USING gist (doctor_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')`,
    },
  ],
});

export class Appointment extends AppointmentSchema.class {}

AppointmentSchema.setClass(Appointment);

import { defineEntity, p } from "@mikro-orm/core";
import { Doctor } from "./Doctor.js";

const DoctorSpecialtySchema = defineEntity({
  name: "DoctorSpecialty",
  tableName: "doctor_specialties",
  properties: {
    doctor: () =>
      p
        .manyToOne(Doctor)
        .joinColumn("doctor_id")
        .foreignKeyName("fk_doctor_specialties_doctor_id")
        .primary()
        .deleteRule("cascade")
        .updateRule("no action"),
    specialty: p.text().primary().comment("As the medical chamber lists it"),
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
});

export class DoctorSpecialty extends DoctorSpecialtySchema.class {}

DoctorSpecialtySchema.setClass(DoctorSpecialty);

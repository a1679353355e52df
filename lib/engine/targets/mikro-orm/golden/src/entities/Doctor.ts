import { defineEntity, p } from "@mikro-orm/core";
import { Appointment } from "./Appointment.js";
import { Department } from "./Department.js";
import { DoctorSpecialty } from "./DoctorSpecialty.js";

const DoctorSchema = defineEntity({
  name: "Doctor",
  tableName: "doctors",
  comment: "Someone who treats patients",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    licenseNumber: p.string().length(20).fieldName("license_number"),
    name: p.text(),
    supervisor: () =>
      p
        .manyToOne(Doctor)
        .joinColumn("supervisor_id")
        .foreignKeyName("fk_doctors_supervisor_id")
        .nullable()
        .deleteRule("set null")
        .updateRule("no action"),
    department: () =>
      p
        .manyToOne(Department)
        .joinColumn("department_id")
        .foreignKeyName("fk_doctors_department_id")
        .nullable()
        .deleteRule("set null")
        .updateRule("no action"),
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
    appointments: () => p.oneToMany(Appointment).mappedBy("doctor"),
    doctorsAsSupervisor: () => p.oneToMany(Doctor).mappedBy("supervisor"),
    departmentsAsHead: () => p.oneToMany(Department).mappedBy("head"),
    doctorSpecialties: () => p.oneToMany(DoctorSpecialty).mappedBy("doctor"),
  },
  indexes: [
    { name: "idx_doctors_supervisor_id", properties: ["supervisor"] },
    { name: "idx_doctors_department_id", properties: ["department"] },
  ],
  uniques: [
    { name: "uq_doctors_license_number", properties: ["licenseNumber"] },
  ],
});

export class Doctor extends DoctorSchema.class {}

DoctorSchema.setClass(Doctor);

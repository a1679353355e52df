import { defineEntity, p } from "@mikro-orm/core";
import { Doctor } from "./Doctor.js";

const DepartmentSchema = defineEntity({
  name: "Department",
  tableName: "departments",
  comment: "A part of the clinic with a doctor at its head",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    name: p.text(),
    head: () =>
      p
        .manyToOne(Doctor)
        .joinColumn("head_id")
        .foreignKeyName("fk_departments_head_id")
        .deleteRule("restrict")
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
    doctors: () => p.oneToMany(Doctor).mappedBy("department"),
  },
  indexes: [{ name: "idx_departments_head_id", properties: ["head"] }],
});

export class Department extends DepartmentSchema.class {}

DepartmentSchema.setClass(Department);

import { relations, sql } from "drizzle-orm";
import {
  type PgTableExtraConfigValue,
  check,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";

export const visitStatus = pgEnum("visit_status", [
  "booked",
  "confirmed",
  "cancelled",
  "done",
]);

/** A patient's booked visit to a doctor */
export const appointments = pgTable(
  "appointments",
  {
    id: uuid().primaryKey().defaultRandom(),
    patientId: uuid("patient_id").notNull(),
    doctorId: uuid("doctor_id").notNull(),
    status: visitStatus().notNull().default("booked"),
    startsAt: timestamp("starts_at", { withTimezone: true }).notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
    /** Until billed: the doctor's estimate */
    fee: numeric({ precision: 12, scale: 2 }),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "fk_appointments_patient_id",
      columns: [table.patientId],
      foreignColumns: [patients.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_appointments_doctor_id",
      columns: [table.doctorId],
      foreignColumns: [doctors.id],
    }).onDelete("restrict"),
    check("chk_appointments_period", sql`ends_at > starts_at`),
    check("chk_appointments_fee", sql`fee >= 0`),
    index("idx_appointments_patient_id").on(table.patientId),
    index("idx_appointments_doctor_id_starts_at")
      .on(table.doctorId, table.startsAt.desc().nullsFirst())
      .where(sql`status IN ('booked', 'confirmed')`),
  ],
);

/** Someone who treats patients */
export const doctors = pgTable(
  "doctors",
  {
    id: uuid().primaryKey().defaultRandom(),
    licenseNumber: varchar("license_number", { length: 20 }).notNull(),
    name: text().notNull(),
    supervisorId: uuid("supervisor_id"),
    departmentId: uuid("department_id"),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table): PgTableExtraConfigValue[] => [
    foreignKey({
      name: "fk_doctors_supervisor_id",
      columns: [table.supervisorId],
      foreignColumns: [table.id],
    }).onDelete("set null"),
    foreignKey({
      name: "fk_doctors_department_id",
      columns: [table.departmentId],
      foreignColumns: [departments.id],
    }).onDelete("set null"),
    unique("uq_doctors_license_number").on(table.licenseNumber),
    index("idx_doctors_supervisor_id").on(table.supervisorId),
    index("idx_doctors_department_id").on(table.departmentId),
  ],
);

/** A part of the clinic with a doctor at its head */
export const departments = pgTable(
  "departments",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    headId: uuid("head_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table): PgTableExtraConfigValue[] => [
    foreignKey({
      name: "fk_departments_head_id",
      columns: [table.headId],
      foreignColumns: [doctors.id],
    }).onDelete("restrict"),
    index("idx_departments_head_id").on(table.headId),
  ],
);

/** Someone who is treated */
export const patients = pgTable(
  "patients",
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    email: text(),
    allergies: text().array().notNull().default([]),
    history: jsonb().notNull().default({}),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table) => [
    uniqueIndex("uq_patients_email").on(sql`lower(email)`),
    index("idx_patients_history").using(
      "gin",
      table.history.op("jsonb_path_ops"),
    ),
  ],
);

export const doctorSpecialties = pgTable(
  "doctor_specialties",
  {
    doctorId: uuid("doctor_id").notNull(),
    /** As the medical chamber lists it */
    specialty: text().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
  },
  (table) => [
    primaryKey({
      name: "pk_doctor_specialties",
      columns: [table.doctorId, table.specialty],
    }),
    foreignKey({
      name: "fk_doctor_specialties_doctor_id",
      columns: [table.doctorId],
      foreignColumns: [doctors.id],
    }).onDelete("cascade"),
  ],
);

export const appointmentsRelations = relations(appointments, ({ one }) => ({
  patient: one(patients, {
    fields: [appointments.patientId],
    references: [patients.id],
  }),
  doctor: one(doctors, {
    fields: [appointments.doctorId],
    references: [doctors.id],
  }),
}));

export const doctorsRelations = relations(doctors, ({ one, many }) => ({
  supervisor: one(doctors, {
    fields: [doctors.supervisorId],
    references: [doctors.id],
    relationName: "doctorsSupervisor",
  }),
  department: one(departments, {
    fields: [doctors.departmentId],
    references: [departments.id],
    relationName: "doctorsDepartment",
  }),
  appointments: many(appointments),
  doctorsAsSupervisor: many(doctors, {
    relationName: "doctorsSupervisor",
  }),
  departmentsAsHead: many(departments, {
    relationName: "departmentsHead",
  }),
  doctorSpecialties: many(doctorSpecialties),
}));

export const departmentsRelations = relations(departments, ({ one, many }) => ({
  head: one(doctors, {
    fields: [departments.headId],
    references: [doctors.id],
    relationName: "departmentsHead",
  }),
  doctors: many(doctors, {
    relationName: "doctorsDepartment",
  }),
}));

export const patientsRelations = relations(patients, ({ many }) => ({
  appointments: many(appointments),
}));

export const doctorSpecialtiesRelations = relations(
  doctorSpecialties,
  ({ one }) => ({
    doctor: one(doctors, {
      fields: [doctorSpecialties.doctorId],
      references: [doctors.id],
    }),
  }),
);

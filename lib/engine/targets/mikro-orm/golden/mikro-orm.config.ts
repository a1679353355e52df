import { Migrator } from "@mikro-orm/migrations";
import { defineConfig } from "@mikro-orm/postgresql";
import { Appointment } from "./src/entities/Appointment.js";
import { Department } from "./src/entities/Department.js";
import { Doctor } from "./src/entities/Doctor.js";
import { DoctorSpecialty } from "./src/entities/DoctorSpecialty.js";
import { Patient } from "./src/entities/Patient.js";

export default defineConfig({
  clientUrl: process.env.DATABASE_URL,
  entities: [Appointment, Doctor, Department, Patient, DoctorSpecialty],
  extensions: [Migrator],
  migrations: {
    path: "./src/migrations",
    disableForeignKeys: false,
    snapshot: false,
  },
  schemaGenerator: {
    ignoreTriggers: true,
    ignoreRoutines: true,
  },
});

import "reflect-metadata";
import { DataSource } from "typeorm";
import { Appointment } from "./entities/Appointment";
import { Department } from "./entities/Department";
import { Doctor } from "./entities/Doctor";
import { DoctorSpecialty } from "./entities/DoctorSpecialty";
import { Patient } from "./entities/Patient";

export const AppDataSource = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL,
  entities: [Appointment, Doctor, Department, Patient, DoctorSpecialty],
  migrations: ["src/migrations/*.ts"],
  migrationsTransactionMode: "each",
  installExtensions: false,
});

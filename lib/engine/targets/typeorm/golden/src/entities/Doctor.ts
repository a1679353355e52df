import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
  UpdateDateColumn,
} from "typeorm";
import { Appointment } from "./Appointment";
import { Department } from "./Department";
import { DoctorSpecialty } from "./DoctorSpecialty";

@Entity("doctors", { comment: "Someone who treats patients" })
@Index("idx_doctors_supervisor_id", ["supervisorId"])
@Index("idx_doctors_department_id", ["departmentId"])
@Unique("uq_doctors_license_number", ["licenseNumber"])
export class Doctor {
  @PrimaryGeneratedColumn("uuid", { primaryKeyConstraintName: "pk_doctors" })
  id!: string;

  @Column({ name: "license_number", type: "varchar", length: 20 })
  licenseNumber!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ name: "supervisor_id", type: "uuid", nullable: true })
  supervisorId!: string | null;

  @Column({ name: "department_id", type: "uuid", nullable: true })
  departmentId!: string | null;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  @UpdateDateColumn({ name: "updated_at", type: "timestamptz" })
  updatedAt!: Date;

  @ManyToOne(
    () => Doctor,
    (doctor) => doctor.doctorsAsSupervisor,
    { onDelete: "SET NULL" },
  )
  @JoinColumn({
    name: "supervisor_id",
    foreignKeyConstraintName: "fk_doctors_supervisor_id",
  })
  supervisor!: Relation<Doctor> | null;

  @ManyToOne(
    () => Department,
    (department) => department.doctors,
    { onDelete: "SET NULL" },
  )
  @JoinColumn({
    name: "department_id",
    foreignKeyConstraintName: "fk_doctors_department_id",
  })
  department!: Relation<Department> | null;

  @OneToMany(
    () => Appointment,
    (appointment) => appointment.doctor,
  )
  appointments!: Relation<Appointment[]>;

  @OneToMany(
    () => Doctor,
    (doctor) => doctor.supervisor,
  )
  doctorsAsSupervisor!: Relation<Doctor[]>;

  @OneToMany(
    () => Department,
    (department) => department.head,
  )
  departmentsAsHead!: Relation<Department[]>;

  @OneToMany(
    () => DoctorSpecialty,
    (doctorSpecialty) => doctorSpecialty.doctor,
  )
  doctorSpecialties!: Relation<DoctorSpecialty[]>;
}

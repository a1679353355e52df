import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  UpdateDateColumn,
} from "typeorm";
import { Doctor } from "./Doctor";
import { Patient } from "./Patient";
import { VisitStatus } from "./VisitStatus";

@Entity("appointments", { comment: "A patient's booked visit to a doctor" })
@Index("idx_appointments_patient_id", ["patientId"])
@Index("idx_appointments_doctor_id_starts_at", { synchronize: false })
@Check("chk_appointments_period", "ends_at > starts_at")
@Check("chk_appointments_fee", "fee >= 0")
@Exclusion(
  "ex_appointments_doctor_id_period",
  `USING gist (doctor_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')`,
)
export class Appointment {
  @PrimaryGeneratedColumn("uuid", {
    primaryKeyConstraintName: "pk_appointments",
  })
  id!: string;

  @Column({ name: "patient_id", type: "uuid" })
  patientId!: string;

  @Column({ name: "doctor_id", type: "uuid" })
  doctorId!: string;

  @Column({
    type: "enum",
    enum: VisitStatus,
    enumName: "visit_status",
    default: VisitStatus.Booked,
  })
  status!: VisitStatus;

  @Column({ name: "starts_at", type: "timestamptz" })
  startsAt!: Date;

  @Column({ name: "ends_at", type: "timestamptz" })
  endsAt!: Date;

  @Column({
    type: "numeric",
    precision: 12,
    scale: 2,
    nullable: true,
    comment: "Until billed: the doctor's estimate",
  })
  fee!: string | null;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  @UpdateDateColumn({ name: "updated_at", type: "timestamptz" })
  updatedAt!: Date;

  @ManyToOne(
    () => Patient,
    (patient) => patient.appointments,
    { nullable: false, onDelete: "CASCADE" },
  )
  @JoinColumn({
    name: "patient_id",
    foreignKeyConstraintName: "fk_appointments_patient_id",
  })
  patient!: Relation<Patient>;

  @ManyToOne(
    () => Doctor,
    (doctor) => doctor.appointments,
    { nullable: false, onDelete: "RESTRICT" },
  )
  @JoinColumn({
    name: "doctor_id",
    foreignKeyConstraintName: "fk_appointments_doctor_id",
  })
  doctor!: Relation<Doctor>;
}

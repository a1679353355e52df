import {
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  UpdateDateColumn,
} from "typeorm";
import { Doctor } from "./Doctor";

@Entity("doctor_specialties")
export class DoctorSpecialty {
  @PrimaryColumn({
    name: "doctor_id",
    type: "uuid",
    primaryKeyConstraintName: "pk_doctor_specialties",
  })
  doctorId!: string;

  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "pk_doctor_specialties",
    comment: "As the medical chamber lists it",
  })
  specialty!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  @UpdateDateColumn({ name: "updated_at", type: "timestamptz" })
  updatedAt!: Date;

  @ManyToOne(
    () => Doctor,
    (doctor) => doctor.doctorSpecialties,
    { nullable: false, onDelete: "CASCADE" },
  )
  @JoinColumn({
    name: "doctor_id",
    foreignKeyConstraintName: "fk_doctor_specialties_doctor_id",
  })
  doctor!: Relation<Doctor>;
}

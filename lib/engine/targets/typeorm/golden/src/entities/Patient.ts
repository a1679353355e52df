import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
  UpdateDateColumn,
} from "typeorm";
import { Appointment } from "./Appointment";

@Entity("patients", { comment: "Someone who is treated" })
@Index("uq_patients_email", { synchronize: false })
@Index("idx_patients_history", { synchronize: false })
export class Patient {
  @PrimaryGeneratedColumn("uuid", { primaryKeyConstraintName: "pk_patients" })
  id!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", nullable: true })
  email!: string | null;

  @Column({ type: "text", array: true, default: [] })
  allergies!: string[];

  @Column({ type: "jsonb", default: {} })
  history!: unknown;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  @UpdateDateColumn({ name: "updated_at", type: "timestamptz" })
  updatedAt!: Date;

  @OneToMany(
    () => Appointment,
    (appointment) => appointment.patient,
  )
  appointments!: Relation<Appointment[]>;
}

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
  UpdateDateColumn,
} from "typeorm";
import { Doctor } from "./Doctor";

@Entity("departments", {
  comment: "A part of the clinic with a doctor at its head",
})
@Index("idx_departments_head_id", ["headId"])
export class Department {
  @PrimaryGeneratedColumn("uuid", {
    primaryKeyConstraintName: "pk_departments",
  })
  id!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ name: "head_id", type: "uuid" })
  headId!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;

  @UpdateDateColumn({ name: "updated_at", type: "timestamptz" })
  updatedAt!: Date;

  @ManyToOne(
    () => Doctor,
    (doctor) => doctor.departmentsAsHead,
    { nullable: false, onDelete: "RESTRICT" },
  )
  @JoinColumn({
    name: "head_id",
    foreignKeyConstraintName: "fk_departments_head_id",
  })
  head!: Relation<Doctor>;

  @OneToMany(
    () => Doctor,
    (doctor) => doctor.department,
  )
  doctors!: Relation<Doctor[]>;
}

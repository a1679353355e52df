import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  literal,
  Model,
  type NonAttribute,
  type Sequelize,
} from "sequelize";
import { Appointment } from "./Appointment";
import { Department } from "./Department";
import { DoctorSpecialty } from "./DoctorSpecialty";

/** Someone who treats patients */
export class Doctor extends Model<
  InferAttributes<Doctor>,
  InferCreationAttributes<Doctor>
> {
  declare id: CreationOptional<string>;
  declare licenseNumber: string;
  declare name: string;
  declare supervisorId: string | null;
  declare departmentId: string | null;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
  declare supervisor?: NonAttribute<Doctor | null>;
  declare department?: NonAttribute<Department | null>;
  declare appointments?: NonAttribute<Appointment[]>;
  declare doctorsAsSupervisor?: NonAttribute<Doctor[]>;
  declare departmentsAsHead?: NonAttribute<Department[]>;
  declare doctorSpecialties?: NonAttribute<DoctorSpecialty[]>;

  static initialize(sequelize: Sequelize): void {
    Doctor.init(
      {
        id: {
          type: DataTypes.UUID,
          primaryKey: true,
          defaultValue: literal("gen_random_uuid()"),
        },
        licenseNumber: {
          field: "license_number",
          type: DataTypes.STRING(20),
          allowNull: false,
          unique: "uq_doctors_license_number",
        },
        name: { type: DataTypes.TEXT, allowNull: false },
        supervisorId: { field: "supervisor_id", type: DataTypes.UUID },
        departmentId: { field: "department_id", type: DataTypes.UUID },
        createdAt: {
          field: "created_at",
          type: DataTypes.DATE,
          allowNull: false,
          defaultValue: literal("now()"),
        },
        updatedAt: {
          field: "updated_at",
          type: DataTypes.DATE,
          allowNull: false,
          defaultValue: literal("now()"),
        },
      },
      {
        sequelize,
        tableName: "doctors",
        comment: "Someone who treats patients",
        indexes: [
          {
            name: "idx_doctors_supervisor_id",
            fields: ["supervisor_id"],
          },
          {
            name: "idx_doctors_department_id",
            fields: ["department_id"],
          },
        ],
      },
    );
  }

  static associate(): void {
    Doctor.belongsTo(Doctor, {
      as: "supervisor",
      foreignKey: "supervisorId",
      onDelete: "SET NULL",
      onUpdate: "NO ACTION",
    });
    Doctor.belongsTo(Department, {
      as: "department",
      foreignKey: "departmentId",
      onDelete: "SET NULL",
      onUpdate: "NO ACTION",
    });
    Doctor.hasMany(Appointment, {
      as: "appointments",
      foreignKey: "doctorId",
      onDelete: "RESTRICT",
      onUpdate: "NO ACTION",
    });
    Doctor.hasMany(Doctor, {
      as: "doctorsAsSupervisor",
      foreignKey: "supervisorId",
      onDelete: "SET NULL",
      onUpdate: "NO ACTION",
    });
    Doctor.hasMany(Department, {
      as: "departmentsAsHead",
      foreignKey: "headId",
      onDelete: "RESTRICT",
      onUpdate: "NO ACTION",
    });
    Doctor.hasMany(DoctorSpecialty, {
      as: "doctorSpecialties",
      foreignKey: "doctorId",
      onDelete: "CASCADE",
      onUpdate: "NO ACTION",
    });
  }
}

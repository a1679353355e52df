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
import { Doctor } from "./Doctor";
import { Patient } from "./Patient";
import { type VisitStatus, visitStatusValues } from "./VisitStatus";

/** A patient's booked visit to a doctor */
export class Appointment extends Model<
  InferAttributes<Appointment>,
  InferCreationAttributes<Appointment>
> {
  declare id: CreationOptional<string>;
  declare patientId: string;
  declare doctorId: string;
  declare status: CreationOptional<VisitStatus>;
  declare startsAt: Date;
  declare endsAt: Date;
  declare fee: string | null;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
  declare patient?: NonAttribute<Patient>;
  declare doctor?: NonAttribute<Doctor>;

  static initialize(sequelize: Sequelize): void {
    Appointment.init(
      {
        id: {
          type: DataTypes.UUID,
          primaryKey: true,
          defaultValue: literal("gen_random_uuid()"),
        },
        patientId: {
          field: "patient_id",
          type: DataTypes.UUID,
          allowNull: false,
        },
        doctorId: {
          field: "doctor_id",
          type: DataTypes.UUID,
          allowNull: false,
        },
        status: {
          type: DataTypes.ENUM(...visitStatusValues),
          allowNull: false,
          defaultValue: "booked",
        },
        startsAt: {
          field: "starts_at",
          type: DataTypes.DATE,
          allowNull: false,
        },
        endsAt: { field: "ends_at", type: DataTypes.DATE, allowNull: false },
        fee: {
          type: DataTypes.DECIMAL(12, 2),
          comment: "Until billed: the doctor's estimate",
        },
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
        tableName: "appointments",
        comment: "A patient's booked visit to a doctor",
        indexes: [
          {
            name: "idx_appointments_patient_id",
            fields: ["patient_id"],
          },
          {
            name: "idx_appointments_doctor_id_starts_at",
            fields: ["doctor_id", { name: "starts_at", order: "DESC" }],
            where: literal(`status IN ('booked', 'confirmed')`),
          },
        ],
      },
    );
  }

  static associate(): void {
    Appointment.belongsTo(Patient, {
      as: "patient",
      foreignKey: "patientId",
      onDelete: "CASCADE",
      onUpdate: "NO ACTION",
    });
    Appointment.belongsTo(Doctor, {
      as: "doctor",
      foreignKey: "doctorId",
      onDelete: "RESTRICT",
      onUpdate: "NO ACTION",
    });
  }
}

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

export class DoctorSpecialty extends Model<
  InferAttributes<DoctorSpecialty>,
  InferCreationAttributes<DoctorSpecialty>
> {
  declare doctorId: string;
  declare specialty: string;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
  declare doctor?: NonAttribute<Doctor>;

  static initialize(sequelize: Sequelize): void {
    DoctorSpecialty.init(
      {
        doctorId: {
          field: "doctor_id",
          type: DataTypes.UUID,
          primaryKey: true,
        },
        specialty: {
          type: DataTypes.TEXT,
          primaryKey: true,
          comment: "As the medical chamber lists it",
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
        tableName: "doctor_specialties",
      },
    );
  }

  static associate(): void {
    DoctorSpecialty.belongsTo(Doctor, {
      as: "doctor",
      foreignKey: "doctorId",
      onDelete: "CASCADE",
      onUpdate: "NO ACTION",
    });
  }
}

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

/** Someone who is treated */
export class Patient extends Model<
  InferAttributes<Patient>,
  InferCreationAttributes<Patient>
> {
  declare id: CreationOptional<string>;
  declare name: string;
  declare email: string | null;
  declare allergies: CreationOptional<string[]>;
  declare history: CreationOptional<unknown>;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
  declare appointments?: NonAttribute<Appointment[]>;

  static initialize(sequelize: Sequelize): void {
    Patient.init(
      {
        id: {
          type: DataTypes.UUID,
          primaryKey: true,
          defaultValue: literal("gen_random_uuid()"),
        },
        name: { type: DataTypes.TEXT, allowNull: false },
        email: { type: DataTypes.TEXT },
        allergies: {
          type: DataTypes.ARRAY(DataTypes.TEXT),
          allowNull: false,
          defaultValue: [],
        },
        history: { type: DataTypes.JSONB, allowNull: false, defaultValue: {} },
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
        tableName: "patients",
        comment: "Someone who is treated",
        indexes: [
          {
            name: "uq_patients_email",
            unique: true,
            fields: [literal("lower(email)")],
          },
          {
            name: "idx_patients_history",
            using: "gin",
            fields: [{ name: "history", operator: "jsonb_path_ops" }],
          },
        ],
      },
    );
  }

  static associate(): void {
    Patient.hasMany(Appointment, {
      as: "appointments",
      foreignKey: "patientId",
      onDelete: "CASCADE",
      onUpdate: "NO ACTION",
    });
  }
}

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

/** A part of the clinic with a doctor at its head */
export class Department extends Model<
  InferAttributes<Department>,
  InferCreationAttributes<Department>
> {
  declare id: CreationOptional<string>;
  declare name: string;
  declare headId: string;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
  declare head?: NonAttribute<Doctor>;
  declare doctors?: NonAttribute<Doctor[]>;

  static initialize(sequelize: Sequelize): void {
    Department.init(
      {
        id: {
          type: DataTypes.UUID,
          primaryKey: true,
          defaultValue: literal("gen_random_uuid()"),
        },
        name: { type: DataTypes.TEXT, allowNull: false },
        headId: { field: "head_id", type: DataTypes.UUID, allowNull: false },
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
        tableName: "departments",
        comment: "A part of the clinic with a doctor at its head",
        indexes: [
          {
            name: "idx_departments_head_id",
            fields: ["head_id"],
          },
        ],
      },
    );
  }

  static associate(): void {
    Department.belongsTo(Doctor, {
      as: "head",
      foreignKey: "headId",
      onDelete: "RESTRICT",
      onUpdate: "NO ACTION",
    });
    Department.hasMany(Doctor, {
      as: "doctors",
      foreignKey: "departmentId",
      onDelete: "SET NULL",
      onUpdate: "NO ACTION",
    });
  }
}

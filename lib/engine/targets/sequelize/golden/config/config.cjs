"use strict";

const database = {
  use_env_variable: "DATABASE_URL",
  dialect: "postgres",
  migrationStorageTableName: "sequelize_meta",
};

module.exports = {
  development: database,
  test: database,
  production: database,
};

import type { Tool } from '../../tool';

const application = `require "rails"
require "active_record/railtie"

class ProofApplication < Rails::Application
  config.root = File.expand_path("..", __dir__)
  config.load_defaults 6.1
  config.eager_load = false
  config.active_record.schema_format = :sql
  config.active_record.dump_schema_after_migration = false
end
`;

/** Reads every model and along every association, from both ends. */
const models = `require_relative "config/environment"

Rails.application.eager_load!
ApplicationRecord.descendants.each do |model|
  model.all.to_a
  model.reflect_on_all_associations.each do |association|
    association.check_validity!
    raise "#{model}.#{association.name} has no inverse" unless association.inverse_of
    model.left_joins(association.name).to_a
    model.includes(association.name).to_a
  end
end
puts "all read"
`;

export const rails: Tool = {
  target: 'rails',
  needs: {
    debian: [
      {
        packages: ['ruby-activerecord', 'ruby-railties', 'ruby-pg', 'rake'],
        present: 'ruby -e \'require "rails"; require "active_record/railtie"; require "pg"\' && rake --version',
      },
    ],
  },
  version: { command: 'ruby -e \'require "active_record"; puts ActiveRecord.version\'' },
  isMigration: (path) => /^db\/migrate\/.*\.rb$/.test(path),
  prepare: async (project) => {
    project.add('Rakefile', 'require_relative "config/application"\nRails.application.load_tasks\n');
    project.add('config/application.rb', application);
    project.add('config/environment.rb', 'require_relative "application"\nRails.application.initialize!\n');
    project.add('config/database.yml', 'development:\n  adapter: postgresql\n');
    project.add(
      'app/models/application_record.rb',
      'class ApplicationRecord < ActiveRecord::Base\n  self.abstract_class = true\nend\n',
    );
    project.add('models.rb', models);
  },
  up: { command: 'rake db:migrate' },
  down: { command: 'rake db:rollback   # once for each file' },
  checks: [
    { name: 'db:migrate:status', command: 'rake db:migrate:status', says: /^(?=[\s\S]*^ +up )(?![\s\S]*^ +down )/m },
    { name: 'models read', command: 'ruby models.rb', says: /^all read$/m },
  ],
  bookkeeping: ['schema_migrations', 'ar_internal_metadata'],
};

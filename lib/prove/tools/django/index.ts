import type { Tool } from '../../tool';

const python = '/usr/bin/python3';

const manage = `import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
execute_from_command_line(sys.argv)
`;

const settings = `import os
from urllib.parse import unquote, urlsplit

url = urlsplit(os.environ["DATABASE_URL"])
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path[1:],
        "HOST": url.hostname,
        "PORT": url.port,
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
    }
}
APPS = ["app", "app_baseline"]
INSTALLED_APPS = ["django.contrib.postgres", *filter(os.path.isdir, APPS)]
USE_TZ = True
SECRET_KEY = "proof"
`;

/** Reads every model and along every relation, so that each column and key is there. */
const models = `import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()
for model in django.apps.apps.get_app_config("app").get_models():
    list(model.objects.all())
    for field in model._meta.get_fields():
        if field.is_relation:
            model.objects.filter(**{field.name + "__isnull": True}).count()
print("all read")
`;

export const django: Tool = {
  target: 'django',
  needs: {
    debian: [
      {
        packages: ['python3-django', 'python3-psycopg2'],
        present: `${python} -c "import django, psycopg2"`,
      },
    ],
  },
  version: { command: `${python} -m django --version` },
  isMigration: (path) => /^app(_baseline)?\/migrations\/\d+_.*\.py$/.test(path),
  prepare: async (project) => {
    project.add('manage.py', manage);
    project.add('settings.py', settings);
    project.add('models.py', models);
  },
  up: { command: `${python} manage.py migrate` },
  down: { command: `${python} manage.py migrate app zero` },
  checks: [
    { name: 'check', command: `${python} manage.py check` },
    {
      name: 'makemigrations --check',
      command: `${python} manage.py makemigrations --check --dry-run`,
      says: /No changes detected/,
    },
    { name: 'models read', command: `${python} models.py`, says: /^all read$/m },
  ],
  bookkeeping: ['django_migrations'],
};

import * as migration_20261121_014551_initial from './20261121_014551_initial';
import * as migration_20261121_020000_own_tables from './20261121_020000_own_tables';

export const migrations = [
  {
    up: migration_20261121_014551_initial.up,
    down: migration_20261121_014551_initial.down,
    name: '20261121_014551_initial'
  },
  {
    up: migration_20261121_020000_own_tables.up,
    down: migration_20261121_020000_own_tables.down,
    name: '20261121_020000_own_tables'
  },
];

import * as migration_20261121_014551_initial from './20261121_014551_initial';

export const migrations = [
  {
    up: migration_20261121_014551_initial.up,
    down: migration_20261121_014551_initial.down,
    name: '20261121_014551_initial'
  },
];

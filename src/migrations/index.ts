import * as migration_20261121_014551_initial from './20261121_014551_initial';
import * as migration_20261121_020000_own_tables from './20261121_020000_own_tables';
import * as migration_20261121_051500_desk_tables from './20261121_051500_desk_tables';
import * as migration_20261121_053000_second_factors from './20261121_053000_second_factors';
import * as migration_20261121_054000_desk_memory from './20261121_054000_desk_memory';
import * as migration_20261121_054000_speed from './20261121_054000_speed';
import * as migration_20261121_082520_composer from './20261121_082520_composer';
import * as migration_20261121_083000_unlogged_limits from './20261121_083000_unlogged_limits';
import * as migration_20261121_083120_knowledge_review from './20261121_083120_knowledge_review';
import * as migration_20261121_083121_knowledge_tables from './20261121_083121_knowledge_tables';
import * as migration_20261121_084000_triage_models from './20261121_084000_triage_models';
import * as migration_20261121_085000_assistant_judgement from './20261121_085000_assistant_judgement';
import * as migration_20261121_094500_denser_vectors from './20261121_094500_denser_vectors';
import * as migration_20261121_114500_search_breadth from './20261121_114500_search_breadth';
import * as migration_20261121_115355_answer_feedback from './20261121_115355_answer_feedback';
import * as migration_20261121_120335_queue_alerts from './20261121_120335_queue_alerts';
import * as migration_20261121_161000_withdrawn_at_once from './20261121_161000_withdrawn_at_once';
import * as migration_20261121_163500_more_of_the_nearest from './20261121_163500_more_of_the_nearest';
import * as migration_20261121_190304_routing_rules_trash from './20261121_190304_routing_rules_trash';
import * as migration_20261122_034000_department_limit from './20261122_034000_department_limit';

export const migrations = [
  {
    up: migration_20261121_014551_initial.up,
    down: migration_20261121_014551_initial.down,
    name: '20261121_014551_initial',
  },
  {
    up: migration_20261121_020000_own_tables.up,
    down: migration_20261121_020000_own_tables.down,
    name: '20261121_020000_own_tables',
  },
  {
    up: migration_20261121_051500_desk_tables.up,
    down: migration_20261121_051500_desk_tables.down,
    name: '20261121_051500_desk_tables',
  },
  {
    up: migration_20261121_053000_second_factors.up,
    down: migration_20261121_053000_second_factors.down,
    name: '20261121_053000_second_factors',
  },
  {
    up: migration_20261121_054000_desk_memory.up,
    down: migration_20261121_054000_desk_memory.down,
    name: '20261121_054000_desk_memory',
  },
  {
    up: migration_20261121_054000_speed.up,
    down: migration_20261121_054000_speed.down,
    name: '20261121_054000_speed',
  },
  {
    up: migration_20261121_082520_composer.up,
    down: migration_20261121_082520_composer.down,
    name: '20261121_082520_composer',
  },
  {
    up: migration_20261121_083000_unlogged_limits.up,
    down: migration_20261121_083000_unlogged_limits.down,
    name: '20261121_083000_unlogged_limits',
  },
  {
    up: migration_20261121_083120_knowledge_review.up,
    down: migration_20261121_083120_knowledge_review.down,
    name: '20261121_083120_knowledge_review',
  },
  {
    up: migration_20261121_083121_knowledge_tables.up,
    down: migration_20261121_083121_knowledge_tables.down,
    name: '20261121_083121_knowledge_tables',
  },
  {
    up: migration_20261121_084000_triage_models.up,
    down: migration_20261121_084000_triage_models.down,
    name: '20261121_084000_triage_models',
  },
  {
    up: migration_20261121_085000_assistant_judgement.up,
    down: migration_20261121_085000_assistant_judgement.down,
    name: '20261121_085000_assistant_judgement',
  },
  {
    up: migration_20261121_094500_denser_vectors.up,
    down: migration_20261121_094500_denser_vectors.down,
    name: '20261121_094500_denser_vectors',
  },
  {
    up: migration_20261121_114500_search_breadth.up,
    down: migration_20261121_114500_search_breadth.down,
    name: '20261121_114500_search_breadth',
  },
  {
    up: migration_20261121_115355_answer_feedback.up,
    down: migration_20261121_115355_answer_feedback.down,
    name: '20261121_115355_answer_feedback',
  },
  {
    up: migration_20261121_120335_queue_alerts.up,
    down: migration_20261121_120335_queue_alerts.down,
    name: '20261121_120335_queue_alerts',
  },
  {
    up: migration_20261121_161000_withdrawn_at_once.up,
    down: migration_20261121_161000_withdrawn_at_once.down,
    name: '20261121_161000_withdrawn_at_once',
  },
  {
    up: migration_20261121_163500_more_of_the_nearest.up,
    down: migration_20261121_163500_more_of_the_nearest.down,
    name: '20261121_163500_more_of_the_nearest',
  },
  {
    up: migration_20261121_190304_routing_rules_trash.up,
    down: migration_20261121_190304_routing_rules_trash.down,
    name: '20261121_190304_routing_rules_trash',
  },
  {
    up: migration_20261122_034000_department_limit.up,
    down: migration_20261122_034000_department_limit.down,
    name: '20261122_034000_department_limit'
  },
];

import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* Why an answer did not help, and the steps of tutorials that signed-in customers ticked off. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_feedback_reason" AS ENUM('wrong', 'incomplete', 'unclear', 'outdated', 'other');
  ALTER TABLE "feedback" ADD COLUMN "reason" "enum_feedback_reason";`)
  // A step is named by its place: each language has rows of its own for the same steps.
  await db.execute(sql`
    create table tutorial_progress (
      customer_id uuid not null references customers (id) on delete cascade,
      article_id uuid not null references articles (id) on delete cascade,
      step integer not null check (step between 1 and 200),
      done_at timestamptz not null,
      primary key (customer_id, article_id, step)
    );
    create index tutorial_progress_article_idx on tutorial_progress (article_id);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   drop table tutorial_progress;
  ALTER TABLE "feedback" DROP COLUMN "reason";
  DROP TYPE "public"."enum_feedback_reason";`)
}

import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { Player } from './journey'

const mostOffered = 12

/** A few customers to play, those with both a mail address and a number first. */
export const findPlayers = async ({ run }: { run: RunSql }): Promise<Player[]> =>
  run<Player>(sql`
    select * from (
      select c.name,
             (select value from customer_identifiers where customer_id = c.id and kind = 'email' order by id limit 1) as email,
             (select value from customer_identifiers where customer_id = c.id and kind = 'phone' order by id limit 1) as phone
        from customers c
       where c.name is not null and c.is_blocked is not true and c.erased_at is null
       order by c.id limit 40) s
     where email is not null or phone is not null
     order by (email is null)::int + (phone is null)::int, name limit ${mostOffered}`)

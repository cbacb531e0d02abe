/** The nearest passages by the graph, which looks at `breadth` candidates before it is content. */
const byGraph = (name: string, breadth: number): string => `
create or replace function ${name}(asked vector, in_language text, for_public boolean, by_model text, how_many integer)
returns setof uuid language plpgsql stable
set hnsw.ef_search = ${String(breadth)} set hnsw.iterative_scan = 'relaxed_order' set hnsw.max_scan_tuples = 40000
set enable_sort = off as $$
begin
  return query
    select p.id from knowledge_passages p
     where p.language = in_language and p.model = by_model and (p.audience = 'public' or not for_public)
     order by p.embedding <=> asked limit how_many;
end $$;`

/**
 * `knowledge_near`: the passages whose vectors are nearest, by a way that fits how many there are in the language.
 *
 * - Up to 3,000 all are read: exact, and in a large base several times as fast as a graph in which one passage in fifty
 *   is of the asked language.
 * - Beyond, the HNSW graph; it must look further the larger it is to find nine of the ten nearest.
 *
 * Functions, because their settings hold for the one call: an HNSW index reads on until enough passages of the asked
 * language and audience are found, without a round trip that changes the session. `enable_sort` is off since every plan
 * but the walk through the graph sorts: the planner thinks a broad walk dearer than reading the whole table, and errs.
 *
 * Safe to run again over what is there.
 */
export const nearest = `
create index if not exists knowledge_passages_language_idx on knowledge_passages (language);
${byGraph('knowledge_near_few', 160)}
${byGraph('knowledge_near_many', 400)}
create or replace function knowledge_near(asked vector, in_language text, for_public boolean, by_model text, how_many integer)
returns setof uuid language plpgsql stable as $$
declare
  size bigint := coalesce((select t.passages from knowledge_totals t where t.language = in_language), 0);
begin
  if size <= 3000 then
    return query
      select p.id from knowledge_passages p
       where p.language = in_language and p.model = by_model and (p.audience = 'public' or not for_public)
       order by (p.embedding <=> asked) + 0 limit how_many;
  elsif size <= 30000 then
    return query select knowledge_near_few(asked, in_language, for_public, by_model, how_many);
  else
    return query select knowledge_near_many(asked, in_language, for_public, by_model, how_many);
  end if;
end $$;
`

/**
 * What leaves the index in the transaction that takes it away: a deleted article's passages go by cascade, an
 * unpublished one's by this trigger, whoever unpublished it and however long the queue is. Only what is added needs
 * a job, since only that needs vectors.
 *
 * Every change of passages first takes the rows of `knowledge_totals`, all and in order: writers of the vocabulary
 * come one after the other. Locked word by word, two articles that were indexed side by side could each hold a word
 * that the other one wanted.
 *
 * Safe to run again over what is there.
 */
export const withdrawal = `
create or replace function knowledge_count() returns trigger language plpgsql as $$
declare
  sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  insert into knowledge_totals (language, passages, title_words, text_words)
    select distinct c.language, 0, 0, 0 from changed c order by c.language on conflict do nothing;
  perform 1 from knowledge_totals order by language for update;
  update knowledge_totals known
     set passages = known.passages + c.passages, title_words = known.title_words + c.title_words,
         text_words = known.text_words + c.text_words
    from (select language, sign * count(*) as passages, sign * sum(title_length) as title_words,
                 sign * sum(text_length) as text_words
            from changed group by language) c
   where known.language = c.language;
  insert into knowledge_words as known (language, word, passages)
    select c.language, w.lexeme, sign * count(*)
      from changed c cross join lateral unnest(c.words) w
     group by c.language, w.lexeme order by c.language, w.lexeme
    on conflict (language, word) do update set passages = known.passages + excluded.passages;
  return null;
end $$;

create or replace function knowledge_withdraw() returns trigger language plpgsql as $$
begin
  delete from knowledge_passages where article_id = new.id;
  return null;
end $$;
drop trigger if exists articles_withdrawn on articles;
create trigger articles_withdrawn after update of _status on articles for each row
  when (old._status = 'published' and new._status is distinct from 'published')
  execute function knowledge_withdraw();
`

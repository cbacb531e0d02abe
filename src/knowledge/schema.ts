/**
 * Passages of articles: what search finds and answers quote. A table of our own, since a vector column on a
 * collection would be selected on every find.
 *
 * `config` is the full-text configuration of the language; the words are weighted by where they stand: title,
 * headings and keywords, text. One dimension for all providers; `model` says which one made the vector, and a
 * passage with another model's vector is found by words only until it is embedded again.
 */
export const up = `
create table knowledge_passages (
  id uuid primary key,
  article_id uuid not null references articles (id) on delete cascade,
  language text not null,
  config regconfig not null,
  audience text not null,
  department_id uuid,
  position integer not null,
  title text not null,
  slug text not null,
  headings text[] not null default '{}',
  keywords text not null default '',
  text text not null,
  content_hash text not null,
  words tsvector generated always as (
    setweight(to_tsvector(config, title), 'A') ||
    setweight(to_tsvector(config, keywords), 'B') ||
    setweight(to_tsvector(config, text), 'C')
  ) stored,
  model text,
  embedding vector(384),
  updated_at timestamptz not null default now(),
  unique (article_id, language, position)
);
create index knowledge_passages_words_idx on knowledge_passages using gin (words);
create index knowledge_passages_trigram_idx on knowledge_passages using gin (title gin_trgm_ops);
create index knowledge_passages_embedding_idx on knowledge_passages using hnsw (embedding vector_cosine_ops);
create index knowledge_passages_article_idx on knowledge_passages (article_id);
create index knowledge_passages_model_idx on knowledge_passages (model);
`

export const down = `drop table knowledge_passages;`

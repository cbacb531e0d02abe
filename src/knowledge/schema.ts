import { nearest } from './nearest'
import { withdrawal } from './withdrawal'

/**
 * Passages of articles: what search finds and answers quote. A table of our own, since a vector column on a
 * collection would be selected on every find.
 *
 * `words` holds stems of our own making (analyseText), A for the title, B for headings and keywords, C for the text: one
 * way of reading for passages, questions and the vocabulary, with accents folded, which Postgres' own configurations
 * do not do. `article_updated_at` is the state of the article that was read: search serves a passage only while the
 * article still is in that state, published and for that audience.
 *
 * `knowledge_words` is the vocabulary with the number of passages that use each word, `knowledge_totals` the sums
 * behind the average length. Triggers keep both, so that deletes by cascade count too (`withdrawal`).
 *
 * One dimension for all providers; `model` says which one made the vector, and a passage with another model's vector
 * is found by words only until it is embedded again.
 *
 * The graph is denser than pgvector's default: vectors of hashed words lie far apart, and with m = 16 a quarter of the
 * ten nearest is never reached. How it is walked: `nearest`.
 */
export const up = `
create table knowledge_passages (
  id uuid primary key,
  article_id uuid not null references articles (id) on delete cascade,
  article_updated_at timestamptz not null,
  language text not null,
  audience text not null,
  position integer not null,
  title text not null,
  slug text not null,
  headings text[] not null default '{}',
  keywords text not null default '',
  text text not null,
  content_hash text not null,
  words tsvector not null,
  title_length integer not null,
  text_length integer not null,
  model text,
  embedding vector(384),
  unique (article_id, language, position)
);
create index knowledge_passages_words_idx on knowledge_passages using gin (words);
create index knowledge_passages_embedding_idx on knowledge_passages using hnsw (embedding vector_cosine_ops)
  with (m = 32, ef_construction = 200);
create index knowledge_passages_model_idx on knowledge_passages (model);

create table knowledge_words (
  language text not null,
  word text not null,
  passages integer not null,
  primary key (language, word)
) with (fillfactor = 70);
create index knowledge_words_spelling_idx on knowledge_words using gin (word gin_trgm_ops);

create table knowledge_totals (
  language text primary key,
  passages bigint not null,
  title_words bigint not null,
  text_words bigint not null
);

${withdrawal}
create trigger knowledge_passages_added after insert on knowledge_passages
  referencing new table as changed for each statement execute function knowledge_count();
create trigger knowledge_passages_removed after delete on knowledge_passages
  referencing old table as changed for each statement execute function knowledge_count();

${nearest}`

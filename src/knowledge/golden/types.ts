/** Questions by the slug of the article that answers them. Paraphrases, typing errors and chat style included. */
export type Answerable = Readonly<Record<string, readonly string[]>>

/** How a family of models wants to be asked. Found by the model's name; others take the text as it is, mean pooled. */
type Habits = {
  readonly passagePrefix: string
  readonly pooling: 'cls' | 'mean'
  readonly queryPrefix: string
}

const plain: Habits = { passagePrefix: '', pooling: 'mean', queryPrefix: '' }
const instruction = 'Represent this sentence for searching relevant passages: '
const families: readonly (readonly [name: RegExp, habits: Habits])[] = [
  [/(^|[-_/])e5([-_]|$)/iu, { ...plain, passagePrefix: 'passage: ', queryPrefix: 'query: ' }],
  [/(^|[-_/])bge-[a-z]+-en/iu, { ...plain, pooling: 'cls', queryPrefix: instruction }],
  [/arctic-embed/iu, { ...plain, pooling: 'cls', queryPrefix: instruction }],
]

/** What a model was trained to read before a question and a passage, and how its words become one vector. */
export const modelHabits = (model: string): Habits =>
  families.find(([name]) => name.test(model))?.[1] ?? plain

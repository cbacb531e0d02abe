import type { EmbeddingModel } from '@/contracts/ports/model'

/** What a passage remembers of the model that made its vector. Another version's vectors cannot be compared. */
export const modelName = ({ name, version }: EmbeddingModel): string => `${name} ${version}`

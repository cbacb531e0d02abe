import { randomInt, randomUUID } from 'node:crypto'

export type TestCustomer = {
  readonly email: string
  readonly name: string
  /** E.164 */
  readonly phone: string
}

/** Somebody nobody has seen before: every test brings its own people and so disturbs no other. */
export const makeCustomer = (): TestCustomer => {
  const id = randomUUID().slice(0, 8)

  return {
    email: `ines.${id}@customer.example`,
    name: `Ines ${id}`,
    phone: `+4915${String(randomInt(100_000_000, 999_999_999))}`,
  }
}

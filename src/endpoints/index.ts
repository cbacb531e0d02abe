import type { Endpoint } from 'payload'

/** Every HTTP edge under `/api`. Each one says who may use it. */
export const endpoints: Endpoint[] = []

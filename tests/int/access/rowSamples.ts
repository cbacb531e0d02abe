import type { Field, Payload } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

import { fieldRules } from '@/access/matrix'
import { slugs } from '@/contracts/slugs'
import { channels } from '@/domain/vocabulary'

/** One part of the company: rows made on a side belong to its department, case, customer and person. */
export type Side = Partial<Record<CollectionSlug, string>>

type Sample = Record<string, unknown>

/** What a field's type cannot tell: values that a rule of the collection demands. */
const given: Partial<Record<CollectionSlug, (count: number) => Sample>> = {
  articles: () => ({ _status: 'published', audience: 'public' }),
  // One row per channel: seven values for everything that is made.
  channels: (count) => ({ key: channels[Math.min(count, channels.length - 1)] }),
  // The settings must be those of the detector.
  'escalation-rules': () => ({ detector: 'kb-miss-count', settings: { atLeast: 2 } }),
  guardrails: () => ({ settings: { output: [{ kind: 'money' }] } }),
  macros: () => ({ _status: 'published', actions: [{ do: 'note', value: 'Called back.' }] }),
  templates: () => ({ _status: 'published' }),
  // Conditions must be those of a rule.
  'routing-rules': () => ({ conditions: { all: [] } }),
  'sla-policies': () => ({ conditions: { all: [] }, targets: {} }),
  // The settings must be those of the check.
  'validation-rules': () => ({
    check: 'required',
    settings: { fields: ['customer.email'] },
  }),
}

/** Decides who may see a row: set even where the field is optional. */
const reach: readonly CollectionSlug[] = [slugs.customers, slugs.departments]

let count = 0
const made = new Map<CollectionSlug, number>()

/**
 * Makes rows of any collection from its fields: every required field, every field with a rule of its own, and
 * whatever ties the row to its side. A collection that is added later needs no line here.
 */
export const rowSamples = (
  payload: Payload,
): {
  makeRow: (slug: CollectionSlug, side: Side, more?: Sample) => Promise<string>
  sampleOf: (slug: CollectionSlug, side: Side, more?: Sample) => Promise<Sample>
} => {
  const fieldsOf = (slug: CollectionSlug): Field[] => payload.collections[slug].config.fields

  const sampleOf = async (slug: CollectionSlug, side: Side, more: Sample = {}): Promise<Sample> => {
    const number = made.get(slug) ?? 0
    made.set(slug, number + 1)
    const alone = new Set(
      payload.collections[slug].config.indexes
        .filter(({ unique }) => unique)
        .flatMap(({ fields }) => fields),
    )
    const sample: Sample = {}

    for (const field of fieldsOf(slug)) {
      if (
        !('name' in field) ||
        ('hidden' in field && field.hidden) ||
        field.name in more ||
        isOwn(field.name)
      ) {
        continue
      }

      const isWanted =
        ('required' in field && field.required) ||
        fieldRules[slug]?.[field.name] !== undefined ||
        (field.type === 'relationship' && reach.some((target) => target === field.relationTo))

      if (isWanted) {
        const isUnique = ('unique' in field && field.unique) || alone.has(field.name)
        sample[field.name] = await valueOf({ field, isUnique, side })
      }
    }

    return { ...sample, ...given[slug]?.(number), ...more }
  }

  const valueOf = async ({
    field,
    isUnique,
    side,
  }: {
    field: Field
    isUnique: boolean
    side: Side
  }): Promise<unknown> => {
    if (field.type !== 'relationship') {
      return valueOfType(field)
    }

    const target = field.relationTo as CollectionSlug
    const id = isUnique
      ? await makeRow(target, side)
      : (side[target] ??= await makeRow(target, side))

    return field.hasMany === true ? [id] : id
  }

  const makeRow = async (slug: CollectionSlug, side: Side, more: Sample = {}): Promise<string> => {
    const sample = await sampleOf(slug, side, more)
    const { id } = await payload.db.create({
      collection: slug,
      data: inEnglish(fieldsOf(slug), sample),
    })

    return String(id)
  }

  return { makeRow, sampleOf }
}

/** Fields that Payload fills in by itself. */
const isOwn = (name: string): boolean =>
  ['createdAt', 'id', 'sessions', 'updatedAt', 'username'].includes(name)

const valueOfType = (field: Field): unknown => {
  count += 1

  switch (field.type) {
    case 'checkbox':
      return field.defaultValue === true
    case 'date':
      return new Date(Date.UTC(2026, 0, 5, 8, 0, count % 60)).toISOString()
    case 'email':
      return `row-${String(count)}@rows.example`
    case 'json':
      return {}
    case 'number':
      return field.min ?? 1
    case 'select': {
      const [first] = field.options
      const value = typeof first === 'string' ? first : first?.value

      return field.hasMany === true ? [value] : value
    }
    case 'text':
      return field.hasMany === true ? ['en'] : `row_${String(count)}`
    case 'textarea':
      return `row ${String(count)}`
    default:
      throw new Error(`A value for a field of type ${field.type} is not known here yet`)
  }
}

/** The database takes localised fields by language; REST takes them plain. */
const inEnglish = (fields: readonly Field[], sample: Sample): Sample =>
  Object.fromEntries(
    Object.entries(sample).map(([name, value]) => [
      name,
      fields.some(
        (field) =>
          'name' in field && field.name === name && 'localized' in field && field.localized,
      )
        ? { en: value }
        : value,
    ]),
  )

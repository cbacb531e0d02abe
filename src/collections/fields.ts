import type {
  CheckboxField,
  DateField,
  EmailField,
  JSONField,
  NumberField,
  RelationshipField,
  SelectField,
  TextareaField,
  TextField,
} from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

/**
 * Short forms of Payload's fields, so that a collection reads like a table. Options are Payload's own.
 */
type Options<F> = Omit<Partial<F>, 'hasMany' | 'name' | 'options' | 'relationTo' | 'type'>

export const text = (name: string, options: Options<TextField> = {}): TextField =>
  ({ name, type: 'text', ...options }) as TextField

export const longText = (name: string, options: Options<TextareaField> = {}): TextareaField => ({
  name,
  type: 'textarea',
  ...options,
})

export const email = (name: string, options: Options<EmailField> = {}): EmailField => ({
  name,
  type: 'email',
  ...options,
})

export const number = (name: string, options: Options<NumberField> = {}): NumberField =>
  ({ name, type: 'number', ...options }) as NumberField

export const flag = (name: string, options: Options<CheckboxField> = {}): CheckboxField => ({
  name,
  type: 'checkbox',
  defaultValue: false,
  ...options,
})

/** A moment, with the time of day. */
export const moment = (name: string, options: Options<DateField> = {}): DateField => ({
  name,
  type: 'date',
  ...options,
  admin: { date: { pickerAppearance: 'dayAndTime' }, ...options.admin },
})

/**
 * `type: 'json'`; describe the shape in `admin.description` where people edit it. Edited as text of our own: the panel's
 * editor loads its script from another site, which our security policy forbids.
 */
export const json = (name: string, options: Options<JSONField> = {}): JSONField => ({
  name,
  type: 'json',
  ...options,
  admin: {
    ...options.admin,
    components: { Field: '/admin/parts/JsonField#JsonField', ...options.admin?.components },
  },
})

export const choice = (
  name: string,
  values: readonly string[],
  options: Options<SelectField> = {},
): SelectField =>
  ({
    name,
    type: 'select',
    options: values.map((value) => ({ label: labelOf(value), value })),
    ...options,
  }) as SelectField

export const choices = (
  name: string,
  values: readonly string[],
  options: Options<SelectField> = {},
): SelectField => ({ ...choice(name, values, options), hasMany: true }) as SelectField

/** A relation to one row, indexed: every list filters by it sooner or later. */
export const link = (
  name: string,
  relationTo: CollectionSlug,
  options: Options<RelationshipField> = {},
): RelationshipField =>
  ({ name, type: 'relationship', relationTo, index: true, ...options }) as RelationshipField

/** A relation to several rows. Only for configuration: the child rows are rewritten at every update. */
export const links = (
  name: string,
  relationTo: CollectionSlug,
  options: Options<RelationshipField> = {},
): RelationshipField =>
  ({ name, type: 'relationship', relationTo, hasMany: true, ...options }) as RelationshipField

/** `pending-data` → `Pending data`; upper-case flags stay as they are. */
const labelOf = (value: string): string =>
  value === value.toUpperCase()
    ? value
    : value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')

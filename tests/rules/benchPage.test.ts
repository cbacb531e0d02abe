import { describe, expect, test } from 'vitest'

import { benchMessage } from '../../scripts/bench/messages'
import { readSections, renderPage } from '../../scripts/bench/renderPage'
import { summarise } from '../../scripts/bench/summarise'
import type { Section } from '../../scripts/bench/types'

const section = (change: Partial<Section> = {}): Section => ({
  checks: [{ database: 'native', name: 'form p95', target: 300, unit: 'ms', value: 120 }],
  command: 'npm run bench -- form',
  databases: ['native: PostgreSQL 17'],
  gaps: [],
  id: 'form',
  machine: '2 cores',
  measuredAt: '2026-01-02T03:04:05.000Z',
  method: ['Sent forms --> counted.'],
  othersBusy: { after: 0, before: 0 },
  tables: [{ head: ['what', 'ms'], rows: [['form', '120']], title: 'Times' }],
  title: 'Web form',
  ...change,
})

const fallsShort = (page: string): string =>
  /## What falls short\n([\s\S]*?)\n## /.exec(page)?.[1] ?? ''

describe('the page of npm run bench', () => {
  test('gives back every section that was put into it, whatever its texts hold', () => {
    const sections = [section(), section({ id: 'start', title: 'Start' })]

    expect(readSections(renderPage(sections))).toEqual(sections)
  })

  test('a target that was missed, met exactly, or could not be measured is named as falling short', () => {
    const check = { database: 'native', name: 'inbox p95', target: 100, unit: 'ms' } as const

    for (const value of [100, 250, null]) {
      const page = renderPage([section({ checks: [{ ...check, value }] })])

      expect(fallsShort(page)).toContain('inbox p95 (native)')
    }

    expect(fallsShort(renderPage([section({ checks: [{ ...check, value: 99 }] })]))).not.toContain(
      'inbox p95',
    )
  })

  test('figures taken beside other programs are marked as such', () => {
    const busy = renderPage([section({ othersBusy: { after: 0, before: 0.7 } })])

    expect(busy).toContain('120 ms ¹')
    expect(busy).toContain('**Shared machine**: other programs used 70 %')
    expect(renderPage([section()])).not.toContain('¹')
  })

  test('parts that never ran are named', () => {
    expect(fallsShort(renderPage([section()]))).toContain('npm run bench -- inbox')
  })
})

test('percentiles are values that were measured, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

  expect(summarise(hundred)).toEqual({ count: 100, max: 100, p50: 50, p95: 95, p99: 99 })
  expect(summarise([7])).toEqual({ count: 1, max: 7, p50: 7, p95: 7, p99: 7 })
})

test('in the load each customer keeps to one channel, and a second message is always from an earlier customer', () => {
  const channelOf = new Map<number, string>()
  let seconds = 0

  for (let index = 0; index < 1200; index += 1) {
    const { channel, customer } = benchMessage(index)

    if (customer !== index) {
      seconds += 1
      expect(customer).toBeLessThan(index)
      expect(channelOf.get(customer)).toBe(channel)
    }

    channelOf.set(customer, channel)
  }

  expect(seconds).toBe(116)
  expect(new Set(channelOf.values())).toEqual(new Set(['web-form', 'whatsapp']))
})

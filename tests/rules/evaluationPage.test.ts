import { describe, expect, test } from 'vitest'

import { reportOf } from '../../scripts/eval/reportOf'
import type { Measured } from '../../scripts/eval/types'

const page = [
  '# Evaluation',
  '',
  'Measured on 2020-01-01 (old machine) by hand.',
  '',
  'What a person wrote about trust.',
  '',
  '| set    | how  | rows learned | rows scored | figures | training, s | ms a text |',
  '| ------ | ---- | -----------: | ----------: | ------- | ----------: | --------: |',
  '| first  | all  |            1 |           2 | accuracy **0.100** |         0.0 |      0.00 |',
  '| second | all  |            1 |           2 | accuracy **0.200** |         0.0 |      0.00 |',
  '',
  'And what stands below.',
  '',
].join('\n')
const line = (set: string): Measured => ({
  figures: { accuracy: { high: 0.6, low: 0.4, value: 0.5 } },
  how: 'all',
  millisecondsPerText: 1,
  set,
  testRows: 3,
  trainRows: 4,
  trainSeconds: 5,
})
const written = (measured: readonly Measured[], isWhole: boolean): string =>
  reportOf({ isWhole, machine: 'new machine', measured, now: new Date('2026-01-02'), page })

describe('C4 the page of the evaluation', () => {
  test('keeps what people wrote, above and below, and takes the new figures and the date', () => {
    const text = written([line('first'), line('third')], true)

    expect(text).toContain('What a person wrote about trust.')
    expect(text).toContain('And what stands below.')
    expect(text).toContain('Measured on 2026-01-02 (new machine)')
    expect(text).toContain(
      '| first | all | 4 | 3 | accuracy **0.500** (0.400–0.600) | 5.0 | 1.00 |',
    )
    expect(text).toContain('| third |')
    expect(text).not.toContain('0.200')
  })

  test('two kinds of figures of one set are two lines', () => {
    const alarms = {
      ...line('first'),
      figures: { 'false alarms': { high: 0.2, low: 0, value: 0.1 } },
    }
    const text = written([line('first'), alarms], true)

    expect(text).toContain('accuracy **0.500**')
    expect(text).toContain('false alarms **0.100**')
    expect(written([alarms], false)).toContain('accuracy **0.100**')
  })

  test('some sets alone change their own lines and nothing else', () => {
    const text = written([line('second')], false)

    expect(text).toContain('| first | all | 1 | 2 | accuracy **0.100** | 0.0 | 0.00 |')
    expect(text).toContain('| second | all | 4 | 3 | accuracy')
    expect(text).toContain('Measured on 2020-01-01')
    expect(written([line('new')], false)).toContain('| second | all | 1 | 2 | accuracy **0.200** |')
  })

  test('a page without its table is left alone, loudly', () => {
    expect(() =>
      reportOf({ isWhole: true, machine: '', measured: [], now: new Date(0), page: '# Empty' }),
    ).toThrow('lost its table')
  })
})

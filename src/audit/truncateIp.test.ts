import { describe, expect, test } from 'vitest'

import { truncateIp } from '@/audit/truncateIp'

describe('truncateIp (O3, P1)', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::'],
    ['2001:0db8::7348', '2001:db8:0::'],
    ['::1', '0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0::'],
  ])('%s becomes %s', (address, truncated) => {
    expect(truncateIp(address)).toBe(truncated)
  })

  test.each([null, undefined, '', 'unknown', '203.0.113', '<script>'])(
    'stores nothing of %s, which is no address',
    (address) => {
      expect(truncateIp(address)).toBeNull()
    },
  )
})

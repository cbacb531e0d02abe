import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { htmlToText } from './htmlToText'

/** Every byte as a sign. (fast-check's own `binary` strings take seconds to set up.) */
const anyText = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'))

describe('HTML mail as text', () => {
  test.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['<div>One<div>&nbsp;</div></div><div>Two</div>', 'One\nTwo'],
    ['<ul><li>a</li><li><b>b</b> c</li></ul>', '- a\n- b c'],
    [
      '<table><tr><td>Order</td><td>TC-1</td></tr><tr><td>Sum</td><td>5 €</td></tr></table>',
      'Order TC-1\nSum 5 €',
    ],
    [
      'Yes<blockquote><p>Old</p><blockquote>Older</blockquote></blockquote>Thanks',
      'Yes\n\n> Old\n> \n> > Older\n> \nThanks',
    ],
    ['<a href="https://x.example/">x.example</a>', 'x.example'],
    [
      '<a href="javascript:alert(1)">click</a> <a href="https://y.example/a?b=1&amp;c=2">here</a>',
      'click here (https://y.example/a?b=1&c=2)',
    ],
    ['<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['a<img src="https://t.example/1.gif"><img alt="Screenshot" src="cid:1">b', 'a [Screenshot] b'],
    [
      '<style>p{}</style><script>x()</script><title>t</title>1 &lt; 2 &#x1F600; &uuml;',
      '1 < 2 😀 ü',
    ],
    ['5 < 6 and <broken', '5 < 6 and'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  test('a long document costs little, whatever it repeats', () => {
    // Processor time, so that a busy machine does not fail the promise; the square of the length would take minutes.
    for (const unit of [
      '<',
      'word <b>x</b> &amp; ',
      '<a href="https://x.example">y',
      '<td>z',
      '&#65;',
      '<p>',
    ]) {
      const { user } = process.cpuUsage()
      htmlToText(unit.repeat(150_000 / unit.length))
      expect((process.cpuUsage().user - user) / 1_000, unit).toBeLessThan(1_500)
    }
  }, 60_000)

  test('never throws and never lets a tag of a script through', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('script', 'style', 'title'), (text, tag) => {
        expect(htmlToText(`${text.replaceAll('<', '')}<${tag}>SECRET</${tag}>`)).not.toContain(
          'SECRET',
        )
      }),
    )
  })
})

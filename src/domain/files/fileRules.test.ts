import { describe, expect, test } from 'vitest'

import {
  cleanFilename,
  fileName,
  isProgram,
  isRefusedFile,
  plainType,
  rasterTypeOf,
} from './fileRules'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('B5: files at the desk', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\photo.png', 'photo.png'],
    ['invoice\u202Egnp.exe', 'invoicegnp.exe'],
    ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
    ['Straße – Plan.pdf', 'Straße – Plan.pdf'],
    ['   ', ''],
  ])('the name %j becomes %j', (given, clean) => {
    expect(cleanFilename(given)).toBe(clean)
  })

  test('programs are refused by their ending, whatever its case', () => {
    expect(['a.EXE', 'b.js', 'c.pdf.scr'].map(isRefusedFile)).toEqual([true, true, true])
    expect(['a.pdf', 'b.txt', 'exe', 'notes.js.zip'].map(isRefusedFile)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  test('what comes without an ending gets the one of its type, and a program is known by its first bytes', () => {
    expect(fileName('image-1', 'image/jpeg')).toBe('image-1.jpg')
    expect(fileName('contract.pdf', 'application/pdf')).toBe('contract.pdf')
    expect(fileName('../', 'application/x-unknown')).toBe('file')
    expect(plainType('Image/PNG; charset=x')).toBe('image/png')
    expect(plainType('text/html\r\nX: 1')).toBe('application/octet-stream')
    expect(isProgram('photo.jpg', bytes('MZ\x90\x00'))).toBe(true)
    expect(isProgram('photo.jpg', bytes('\x7fELF'))).toBe(true)
    expect(isProgram('notes.txt', bytes('Make it so'))).toBe(false)
  })

  test('only pictures without script are shown, told from their bytes', () => {
    expect(rasterTypeOf(bytes('\x89PNG\r\n\x1a\nrest'))).toBe('image/png')
    expect(rasterTypeOf(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg')
    expect(rasterTypeOf(bytes('RIFF....WEBPVP8 '))).toBe('image/webp')
    expect(
      rasterTypeOf(bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')),
    ).toBeNull()
    expect(rasterTypeOf(bytes('<!doctype html><script>'))).toBeNull()
    expect(rasterTypeOf(bytes(''))).toBeNull()
  })
})

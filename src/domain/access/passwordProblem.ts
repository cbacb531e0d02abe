/** The passwords that everybody tries first. Length keeps out the rest of the usual lists. */
const known = new Set([
  '123456789012',
  '1234567890123',
  'passwordpassword',
  'password1234',
  'password12345',
  'qwertyuiop12',
  'qwertyuiopasdf',
  'iloveyou1234',
  'letmein12345',
  'welcome12345',
  'adminadmin12',
  'administrator',
  'changeme1234',
])

/** Why a password is not acceptable, in words for the person who chose it; null when it is. */
export const passwordProblem = (password: string): null | string => {
  if (password.length < 12) {
    return 'Use at least 12 characters: a few words are easier to remember than symbols.'
  }

  if (password.length > 200) {
    return 'Use at most 200 characters.'
  }

  if (known.has(password.toLowerCase()) || new Set(password).size < 4) {
    return 'This password is on the lists that attackers try first. Choose another one.'
  }

  return null
}

const longestText = 8000

/**
 * Brings a customer's text into the one form that all features are made from: lower case, without accents,
 * Arabic letters unified, addresses and long numbers replaced by their kind.
 *
 * Folding loses a few distinctions (schon/schön) and wins the many customers who type without accents. Long texts keep
 * their beginning and their end, where people say what they want.
 */
export const normaliseText = (text: string): string => {
  const clipped =
    text.length <= longestText
      ? text
      : `${text.slice(0, longestText - 2000)} ${text.slice(text.length - 2000)}`

  return clipped
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[’‘`´]/g, "'")
    .replace(/https?:\/\/\S+/g, ' weblink ')
    .replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+/g, ' mailaddress ')
    .replace(/@\w+/g, ' @someone ')
    .replace(/\d{5,}/g, '00000')
    .normalize('NFC')
}

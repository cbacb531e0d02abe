/** de-AT asks for German. */
export const primaryLanguage = (code: string): string => code.toLowerCase().split('-')[0] ?? code

export const asPercent = (share: number): string => `${Math.round(share * 100)} %`

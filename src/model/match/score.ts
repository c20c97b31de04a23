/** A score as it is told: products of shares have binary fractions, and more than thousandths nobody can judge. */
export const inThousandths = (score: number): number => Math.round(score * 1000) / 1000

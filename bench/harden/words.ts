export const whole = (number: number): string => Math.round(number).toLocaleString('en')

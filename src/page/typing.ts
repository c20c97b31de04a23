/** Whether keys belong to a text that somebody writes. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['search', 'password'].includes(target.type))

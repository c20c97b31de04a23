/** The words of a Markdown text as a reader sees them, line for line. */
export const textOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/^---\n[\s\S]{0,5000}?\n---\n/, '')
    .replace(/!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,1000})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+](?= ))[ \t]+/gm, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^\n*_]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')

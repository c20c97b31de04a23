import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Fault } from '../model/fault.ts'
import type { SourceText } from './source-text.ts'

/** Larger pages are no articles; and Readability is not made for more elements. */
const longestPage = 5_000_000
const mostElements = 20_000
/** A page nested more deeply is broken on purpose, and its tree cannot be walked. */
const deepest = 500

/**
 * The main text of a page, a line for each paragraph, with what the page says of itself.
 * @throws {Fault} when it has no article, or is too large or too deeply nested.
 */
export function textOfHtml(name: string, html: string): SourceText {
  if (html.length > longestPage)
    throw new Fault(
      `The page ${name} has ${html.length.toLocaleString('en')} characters, more than an article can have.`,
    )
  if (depthOf(html) > deepest) throw new Fault(`The page ${name} is nested more than ${deepest} deep.`)
  const { document } = parseHTML(html)
  if (document.querySelectorAll('*').length > mostElements)
    throw new Fault(`The page ${name} has more than ${mostElements.toLocaleString('en')} elements.`)
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined
  // Of what is no page at all not even a root is made.
  const article = document.documentElement ? new Readability(document, { charThreshold: 100 }).parse() : null
  if (!article?.content) throw new Fault(`No main text was found in the page ${name}.`)
  const body = linesOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
  const title = article.title?.trim() || undefined
  return {
    name,
    text: title === undefined || body.startsWith(title) ? body : `${title}\n\n${body}`,
    title,
    published: /^\d{4}-\d\d-\d\d/.exec(article.publishedTime ?? '')?.[0],
    publisher: article.siteName?.trim() || undefined,
    url: address !== undefined && URL.canParse(address) ? address : undefined,
  }
}

/** How deep tags without an end of their own may lie in each other, at the most. */
function depthOf(html: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of html.matchAll(
    /<(\/?)(?:div|span|section|article|ul|ol|li|table|tr|td|b|i|em|strong|a|font|blockquote)\b[^>]{0,500}>/gi,
  )) {
    depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|tr|table|figure|figcaption|br|header|footer|pre|dl|dt|dd)$/i

type Element = {
  readonly nodeName: string
  readonly childNodes: Iterable<Element>
  readonly nodeType: number
  readonly textContent: string | null
}

function linesOf(element: Element): string {
  const parts: string[] = []
  const walk = (node: Element) => {
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '))
    const isBlock = blocks.test(node.nodeName)
    if (isBlock) parts.push('\n')
    for (const child of node.childNodes) walk(child)
    if (isBlock) parts.push('\n')
  }
  walk(element)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

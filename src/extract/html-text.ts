import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Fault } from '../model/fault.ts'
import { publishedIn } from './publication.ts'
import { type SourceText, webAddress } from './source-text.ts'

/** Larger pages are no articles; and Readability is not made for more elements. */
const longestPage = 5_000_000
const mostElements = 20_000
/** A page nested more deeply is broken on purpose, and its tree cannot be walked. */
const deepest = 500

/**
 * The main text of a page, a line for each paragraph, with what the page says of itself.
 * @throws {Fault} when it has no article, is too large or too deeply nested, or is so broken that it cannot be read.
 */
export function textOfHtml(name: string, html: string): SourceText {
  if (html.length > longestPage)
    throw new Fault(
      `The page ${name} has ${html.length.toLocaleString('en')} characters, more than an article can have.`,
    )
  if (isTooDeep(html)) throw new Fault(`The page ${name} is nested more than ${deepest} deep.`)
  try {
    return articleOf(name, html)
  } catch (cause) {
    // Whatever broken page makes linkedom or Readability stumble, the next one is read.
    if (cause instanceof Fault) throw cause
    throw new Fault(`The page ${name} cannot be read: save it again, or as plain text.`, { cause })
  }
}

function articleOf(name: string, html: string): SourceText {
  const { document } = parseHTML(html)
  if (!document.documentElement) throw new Fault(`The page ${name} has no elements: save it again.`)
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
    published: publishedIn(article.publishedTime ?? undefined),
    publisher: article.siteName?.trim() || undefined,
    url: webAddress(address),
  }
}

/** A parser ends these itself, or they have no end. */
const endless =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup)$/

/** Whether elements lie in each other more deeply than a tree of them can be walked. */
function isTooDeep(html: string): boolean {
  const open: string[] = []
  for (const [, slash, tag = '', empty] of html.matchAll(
    /<(\/?)([a-z][\w:-]{0,60})(?=[\s/>])[^>]{0,500}?(\/?)>/gi,
  )) {
    const element = tag.toLowerCase()
    const last = slash ? open.lastIndexOf(element) : -1
    if (last >= 0) open.length = last
    else if (!slash && !empty && !endless.test(element)) open.push(element)
    if (open.length > deepest) return true
  }
  return false
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

import { readRules } from './rules.ts'
import { list, object, pronoun, who } from './sides.ts'

export const byWhom = new RegExp(
  `^[^@.;]{0,60}?\\bby (?:(?:his|her|their) (?:[\\w-]+ ){0,3}[\\w-]+, )?(${list})`,
  'i',
)
export const inviting = new RegExp(
  `\\bat (?:the|an?|his|her) (?:\\w+ )?invitation (?:of|from) (${list})`,
  'i',
)
export const mediated = new RegExp(
  `\\b(?:(?:mediated|brokered|hosted|moderated|facilitated|chaired) by |(?:with|under|through) the mediation of )(${list})`,
  'i',
)

/** Read once the rules are known. */
export const patterns = () => {
  kept ??= compiled()
  return kept
}
let kept: ReturnType<typeof compiled> | undefined

function compiled() {
  const { adjectives, adverbs, auxiliaries, light, travel } = readRules().contacts
  const adjective = `(?:(?:${adjectives}|#\\d+(?:'s)?|on #\\d+(?!\\d|')|[\\w-]+(?:ly|al|ic|ive|ful|ous)|[A-Z]\\w+(?:n|sh|se|i|ch)|(?-i:[A-Z]{2,6}))(?:,|,? and)?\\s+)`
  const place = `(?:in|at) (?:the )?(?-i:[A-Z])[\\w.·'-]*(?: (?-i:[A-Z])[\\w.·'-]*){0,3}(?:, (?:the )?(?-i:[A-Z])[\\w.'-]*(?: (?-i:[A-Z])[\\w.'-]*){0,2},?)?`
  const aside = `(?:#\\d+,?\\s+)*(?:(?:in|at|on the (?:margins|sidelines|occasion) of) [^@.;]{1,70})?`
  // "met @1's envoy" is no contact with @1.
  const others = `(?:@\\d+'s? )?${list}(?!\\d|')`
  const adverb = `(?:${adverbs}|#\\d+|on #\\d+|\\(#\\d+\\)|${place})`
  return {
    possessive: new RegExp(
      `(?:(${list})'s?|(?:^|\\W)(his|her|their)|(${who}-${who}))\\s+${adjective}{0,6}(?:(?-i:[A-Z][\\w-]+)\\s+)?$`,
      'i',
    ),
    bare: new RegExp(`(${list})\\s+${adjective}{0,4}$`, 'i'),
    light: new RegExp(
      `(${list}|${pronoun})(?:\\s*,[^,@]{0,70},|\\s*\\([^)]{0,40}\\)|(?<=\\b(?:together with|along with|alongside|accompanied by) @\\d+),)?\\s+[^@.;:]{0,70}?\\b(?:${light})(?:,?\\s+${aside})?,?\\s+${adjective}{0,6}$`,
      'i',
    ),
    travel: new RegExp(
      `(${list}|${pronoun})(?:\\s*,[^,@]{0,70},)?\\s+(?:(?!\\bwho\\b)[^@.;:]){0,40}?\\b(?:${travel})\\b[^@.;:]{0,60}?\\b(?:for|on)\\s+${adjective}{0,6}$`,
      'i',
    ),
    framed: new RegExp(
      `^\\W*(?:[^@,]{0,60}, )?(${list}|${pronoun})(?:\\s*,[^,@]{0,70},|,)?\\s[^@.;]{0,160}$`,
      'i',
    ),
    framing: new RegExp(`^[^@.;]{0,90}, (${list}|(?:he|she|they)\\b)`, 'i'),
    lightOnly: new RegExp(`\\b(?:${light})\\s+${adjective}{0,6}$`, 'i'),
    subject: new RegExp(
      `(${list}|${pronoun})(?:\\s*,[^,@]{0,70},|\\s*\\([^)]{0,40}\\)|,)?(?:,? who\\b)?(?:\\s+${adverb})*\\s+(?:(?:${auxiliaries}|of|#\\d+|${adverb})\\s+)*$`,
      'i',
    ),
    // "…the envoy @0, who was in Lima and met"
    relative: new RegExp(
      `(@\\d+),? who\\b[^@.;]{1,120}?\\b(?:and|but)\\s+(?:(?:${auxiliaries}|${adverb})\\s+)*$`,
      'i',
    ),
    // "@0 met @1 and will call", "@0 said after seeing"
    coordinated: new RegExp(
      `^\\W*(?:#\\d+,? |[^@,]{0,60}, )?(${list}|${pronoun})(?:\\s*,[^,@]{0,70},)?\\s[^.;]{0,160}\\b(?:(?:and|but)\\s+(?:(?:${auxiliaries}|${adverb})\\s+)*|(?:after|upon|on)\\s+|\\b(?:${travel})\\b[^@.;]{1,50}\\bto\\s+)$`,
      'i',
    ),
    // "@0 received @1, and afterwards held a call with"
    coordinatedLight: new RegExp(
      `^\\W*(?:#\\d+,? |[^@,]{0,60}, )?(${list}|${pronoun})(?:\\s*,[^,@]{0,70},)?\\s[^.;]{0,160}(?:\\b(?:and|but)\\s+(?:(?:${auxiliaries}|${adverb})\\s+)*|\\b(?:${travel})\\b[^@.;]{1,50}\\bto\\s+)(?:${light})\\s+${adjective}{0,6}$`,
      'i',
    ),
    // "@0 had talks with @1 and a meeting with @2"
    second: new RegExp(
      `^\\W*(?:#\\d+,? |[^@,]{0,60}, )?(${list}|${pronoun})(?:\\s*,[^,@]{0,70},)?\\s[^@.;]{0,40}\\b(?:${light})\\b[^.;]{0,160}(?:,? as well as|,? and)\\s+an?\\s+${adjective}{0,5}$`,
      'i',
    ),
    // "a meeting of @0 with @1"
    ofWith: new RegExp(`^ (?:of|by) (${list}) with (${list})`, 'i'),
    // "a call @0 had with @1"
    hadWith: new RegExp(
      `^ (?:(?:that|which) )?(${list}|${pronoun}) (?:had )?(?:had|held) (?:[\\w#-]+ )?with (${list})`,
      'i',
    ),
    courtesy: new RegExp(`^(?: #\\d+)? (?:on|to) (${list})`, 'i'),
    guests: new RegExp(`^[^@.;,]{0,40} (?:for|in honou?r of) (${list})`, 'i'),
    with: new RegExp(
      `^(?:(?!\\b(?:about|regarding|concerning|following|after|before|that|which|who|where|when|discuss\\w*|meetings?|calls?|talks|visits?|met|spoke|talked|signed|said|ahead|to (?!@))\\b)[^@.;:]){0,70}?\\b(?:with|between|of|among|to|from|(?:brought|bringing) together|gather(?:ed|ing)|involving|(?:placed|made|initiated|requested) by|in honou?r of):?\\s+(?:[•*–-] ?|both\\s+|each of\\s+|my\\s+|our\\s+)?(${others}|${object})`,
      'i',
    ),
    toWhom: new RegExp(
      `^(?:\\s+#\\d+,)?(?:,?\\s+(?:${adverb}|(?:(?!\\b(?:discuss\\w*|about(?! (?:this|that|it)\\b)|regarding|concerning|on the (?:issue|situation)|relations|talks|after|before|following|ahead|and)\\b)[^@.;:,]){0,90}?))?,?\\s+(?:with|to):?\\s+(?:[•*–-] ?|both\\s+|my\\s+|our\\s+)?(${others}|${object})`,
      'i',
    ),
    direct: new RegExp(
      `^(?:,?\\s+(?:#\\d+|here|separately|in audience|in turn|for talks|(?:in|at) (?:his|her) office|(?:at|in|on) (?:the )?(?-i:[A-Z])[^@.;,]{1,40}),?)*\\s+(?:with\\s+)?(${others}|${object})`,
      'i',
    ),
  }
}

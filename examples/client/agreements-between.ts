import { request } from 'graphql-request'
import { AgreementsBetweenDocument } from './documents.generated.ts'

/**
 * Which agreements two leaders, states or organisations referred to in their contacts: a line each, with the first words
 * that state it. Types follow from the question, so that a misspelt field fails before anything runs.
 */
export async function agreementsBetween(service: string, one: string, other: string): Promise<string[]> {
  const { references } = await request(service, AgreementsBetweenDocument, { between: [one, other] })
  return references.nodes.map(({ contact, agreement, stance, certain, evidence: [first] }) => {
    const day = contact.date?.edtf ?? 'no date known'
    const doubt = certain ? '' : ' (perhaps)'
    const words = first?.quote ? `: "${first.quote}" (${first.document.title})` : ''
    return `${day}  ${agreement.name ?? 'an agreement'}${doubt}, ${stance ?? 'referenced'}${words}`
  })
}

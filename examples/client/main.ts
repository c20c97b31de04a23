import { agreementsBetween } from './agreements-between.ts'

// node examples/client/main.ts leader/vladimir-putin leader/ilham-aliyev
const [one = 'leader/vladimir-putin', other = 'leader/ilham-aliyev'] = process.argv.slice(2)
const service = process.env['SERVICE'] ?? 'http://localhost:4000/graphql'
console.log((await agreementsBetween(service, one, other)).join('\n'))

/** What editing takes at the service of these tests. */
export const editorsToken = 'a-token-of-the-page-tests'

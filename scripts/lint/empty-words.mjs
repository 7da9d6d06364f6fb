/** Words that name nothing in this field: they tell that the author stopped looking for the word. */
const emptyWords = ['manager', 'helper', 'helpers', 'util', 'utils', 'service', 'base', 'impl', 'data', 'info'];

/** Standing terms that end in one of them: the body is called so in English. */
const standing = ['correctional-service', 'CorrectionalService'];

export function saysNothing(name, last) {
  return emptyWords.includes(last) && !standing.includes(name);
}

/** Words that name nothing in this field: they tell that the author stopped looking for the word. */
export const emptyWords = ['manager', 'helper', 'helpers', 'util', 'utils', 'service', 'base', 'impl', 'data', 'info'];

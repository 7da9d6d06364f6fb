/** Which endpoints each spec file here tries, so that the files run side by side. Every endpoint stands in one. */
export const shares = {
  'every-mutation-of-municipality': ['municipality', 'client'],
  'every-mutation-of-state-bodies': ['correctional-service', 'husbanken', 'child-welfare', 'supervision'],
  'every-mutation-of-mission-and-partner': ['kirkens-bymisjon', 'partner'],
} as const;

/** The schema `drafts`, in order. Run as its owner; `samhold_drafts` is the role that serves. */
export const draftsMigrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '001-drafts',
    sql: `
create table drafts.draft (
  sort text not null,
  about text not null,
  owner text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (sort, about, owner)
);
create index draft_by_expiry on drafts.draft (expires_at);
`,
  },
];

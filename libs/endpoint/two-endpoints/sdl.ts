const frame = `
  directive @class(name: String!) on FIELD_DEFINITION
  scalar CivilDate
  scalar Instant
`;

export const municipalitySdl = `${frame}
  type Case {
    id: ID! @class(name: "case")
    number: String! @class(name: "case")
    self: Case! @class(name: "case")
  }
  type NumberEdge { cursor: String! @class(name: "structure") node: Int! @class(name: "structure") }
  type PageInfo { hasNextPage: Boolean! @class(name: "structure") endCursor: String @class(name: "structure") }
  type Numbers { edges: [NumberEdge!]! @class(name: "structure") pageInfo: PageInfo! @class(name: "structure") }
  input SettleInput { on: CivilDate! note: String! }
  type Query {
    case(id: ID!): Case @class(name: "structure")
    sealed: ID! @class(name: "structure")
    numbers(first: Int = 25, after: String): Numbers! @class(name: "structure")
    broken(how: String!): String @class(name: "structure")
  }
  type Mutation { settle(input: SettleInput!): String! @class(name: "structure") }
  type Subscription {
    caseChanged(upTo: Int!): Int! @class(name: "structure")
    nothing: Int! @class(name: "structure")
  }
`;

export const partnerSdl = `${frame}
  type Case { title: String! @class(name: "case") }
  type Query { case: Case @class(name: "structure") }
`;

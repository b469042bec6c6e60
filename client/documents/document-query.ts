import { graphql } from "#client/core/graphql.ts";
import { Observation_figure } from "#client/core/observation.ts";
import {
  ConclusionsRead_conclusion,
  DocumentDuties_document,
  DocumentHead_document,
  DocumentRelations_document,
  DocumentsCited_document,
  MentionPlaces_document,
  OthersRead_plan,
  OthersRead_procedure,
  OthersRead_task,
} from "#client/documents/document-parts.ts";

export const DocumentPage = graphql(
  `
    query DocumentPage($code: String!) {
      document(code: $code) {
        id
        code
        number
        subject
        status
        ...DocumentHead_document
        ...DocumentRelations_document
        ...DocumentDuties_document
        ...MentionPlaces_document
        conclusions(first: 500, order: [{ field: POSITION }]) {
          nodes {
            id
            ...ConclusionsRead_conclusion
          }
        }
        plans {
          id
          code
          title
          ...OthersRead_plan
        }
      }
      observations(first: 500, filter: { provenance: { document: { code: { eq: $code } } } }) {
        totalCount
        nodes {
          id
          ...Observation_figure
        }
      }
      cited: documents(first: 500, filter: { mentions: { some: { provenance: { document: { code: { eq: $code } } } } } }) {
        nodes {
          id
          ...DocumentsCited_document
        }
      }
      done: tasks(first: 500, filter: { progress: { some: { provenance: { document: { code: { eq: $code } } } } } }) {
        nodes {
          id
          ...OthersRead_task
        }
      }
      procedures(first: 500, filter: { provenance: { document: { code: { eq: $code } } } }, order: [{ field: NAME }]) {
        nodes {
          id
          ...OthersRead_procedure
        }
      }
      procedureFields(first: 500) {
        nodes {
          id
          code
          name
        }
      }
    }
  `,
  [
    Observation_figure,
    ConclusionsRead_conclusion,
    DocumentDuties_document,
    DocumentHead_document,
    DocumentRelations_document,
    DocumentsCited_document,
    MentionPlaces_document,
    OthersRead_plan,
    OthersRead_procedure,
    OthersRead_task,
  ],
);

import { graphql } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { Document_name } from "#client/documents/document-name.ts";

export const DocumentHead_document = graphql(
  `
    fragment DocumentHead_document on Document {
      id
      note
      ...Document_name
      citedBy {
        id
        type
        from {
          id
          ...Document_name
        }
      }
    }
  `,
  [Document_name],
);

export const DocumentRelations_document = graphql(
  `
    fragment DocumentRelations_document on Document {
      id
      relations {
        id
        type
        to {
          id
          ...Document_name
        }
      }
      citedBy {
        id
        type
        from {
          id
          ...Document_name
        }
      }
    }
  `,
  [Document_name],
);

export const MentionPlaces_document = graphql(
  `
    fragment MentionPlaces_document on Document {
      id
      mentions {
        id
        provenance {
          id
          lineStart
          lineEnd
          document {
            id
            ...Document_name
          }
        }
      }
    }
  `,
  [Document_name],
);

export const DocumentDuties_document = graphql(
  `
    fragment DocumentDuties_document on Document {
      id
      publicationDecision {
        id
        field {
          id
          name
        }
        procedures(first: 500) {
          totalCount
          nodes {
            id
            name
            change
          }
        }
      }
      evidenceOf {
        id
        doneOn
        task {
          id
          code
          ordinal
          title
          plan {
            id
            code
            title
          }
        }
        unit {
          id
          ...Unit_name
        }
      }
      corrections {
        id
        asWritten
        expected
        basis
      }
    }
  `,
  [Unit_name],
);

export const ConclusionsRead_conclusion = graphql(
  `
    fragment ConclusionsRead_conclusion on Conclusion {
      id
      ordinal
      position
      type
      summary
      area
      addresseeText
      addressees {
        id
        ...Unit_name
      }
      unit {
        id
        ...Unit_name
      }
      group {
        id
        name
      }
      provenance {
        id
        lineStart
        lineEnd
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, provenanceFragment],
);

export const DocumentsCited_document = graphql(
  `
    fragment DocumentsCited_document on Document {
      id
      ...Document_name
      mentions {
        id
        provenance {
          id
          lineStart
          lineEnd
          document {
            id
            code
          }
          ...Origin_provenance
        }
      }
    }
  `,
  [Document_name, provenanceFragment],
);

export const OthersRead_plan = graphql(
  `
    fragment OthersRead_plan on Plan {
      id
      code
      title
      tasks(first: 500, order: [{ field: POSITION }]) {
        totalCount
        nodes {
          id
          code
          ordinal
          title
          provenance {
            id
            lineStart
            lineEnd
            ...Origin_provenance
          }
        }
      }
    }
  `,
  [provenanceFragment],
);

export const OthersRead_task = graphql(
  `
    fragment OthersRead_task on Task {
      id
      code
      ordinal
      title
      plan {
        id
        code
        title
      }
      progress {
        id
        doneOn
        unit {
          id
          ...Unit_name
        }
        provenance {
          id
          lineStart
          lineEnd
          document {
            id
            code
          }
          ...Origin_provenance
        }
      }
    }
  `,
  [Unit_name, provenanceFragment],
);

export const OthersRead_procedure = graphql(
  `
    fragment OthersRead_procedure on Procedure {
      id
      name
      change
      provenance {
        id
        lineStart
        lineEnd
        ...Origin_provenance
      }
    }
  `,
  [provenanceFragment],
);
